// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;

/**
 * Whether everything in the record that could speak against surgery was understood. What was not,
 * and could be a treatment, an operation, a barrier or a finding that still counts, is unknown: it
 * can block a positive answer, never create one.
 */
public final class RecordUnderstood implements Gate {
  private static final Rule UNDERSTOOD =
      Rule.of("record.understood", Sentence.of("threshold.record-understood"));

  /** Entries that are asked for one by one; of more the count is told. Ours. */
  private static final int MOST_NAMED = 20;

  private final Limit imaging;
  private final int longestInterval;

  /**
   * @param longestInterval days after which no treatment holds up an operation any more
   */
  public RecordUnderstood(AgeLimits ages, int longestInterval) {
    this.imaging = ages.imaging();
    this.longestInterval = longestInterval;
  }

  @Override
  public List<Rule> occasional() {
    return List.of(UNDERSTOOD);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    var open =
        patient.picture().ledger().notUnderstood().stream()
            .filter(entry -> counts(entry, patient.asOf()))
            .toList();
    for (Ledger.Entry entry : open.subList(0, Math.min(open.size(), MOST_NAMED))) {
      notes.add(
          UNDERSTOOD.unknown(
              said(entry), new ObservedValue(null, entry.from(), List.of(entry.reference()))));
      notes.needs(
          UNDERSTOOD.id(),
          Sentence.of(
              entry.topic() == Topic.INFECTION ? "need.whether-it-is-over" : "need.what-it-is"),
          said(entry));
    }
    if (open.size() > MOST_NAMED) {
      var further = Numeral.of(open.size() - MOST_NAMED);
      notes.add(UNDERSTOOD.unknown(Sentence.of("record.not-understood-further", further).whole()));
    }
    ablations(patient, notes);
    return notes.report();
  }

  /** An ablation has no interval of its own, but what it left is not on the latest scan. */
  private static void ablations(PatientCase patient, GateNotes notes) {
    var seen = patient.course().latestAssessment();
    for (LocalTherapy therapy : patient.picture().treatment().local()) {
      boolean ablation = therapy.modality() == Modality.RFA || therapy.modality() == Modality.MWA;
      var day = therapy.date();
      boolean known = day == null || !day.isAfter(patient.asOf());
      if (ablation && known && (day == null || seen == null || day.isAfter(seen))) {
        notes.caution(Sentence.of("caution.ablation-after-the-scan").whole());
      }
    }
  }

  private static Argument said(Ledger.Entry entry) {
    var key =
        entry.topic() == Topic.INFECTION ? "record.infection-goes-on" : "record.not-understood";
    return Sentence.of(key, new Recorded(entry.reference()), entry.reason()).whole();
  }

  private boolean counts(Ledger.Entry entry, LocalDate asOf) {
    var topic = entry.topic();
    if (topic == null || (entry.from() != null && entry.from().isAfter(asOf))) {
      return false;
    }
    var until = entry.until();
    return switch (topic) {
      case TREATMENT -> until == null || !until.plusDays(longestInterval).isBefore(asOf);
      case IMAGING -> until == null || !until.plusDays(imaging.whole()).isBefore(asOf);
      case OPERATION, BARRIER, INFECTION -> true;
    };
  }
}
