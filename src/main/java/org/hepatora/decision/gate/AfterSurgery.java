// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.ComputedNed;
import org.hepatora.decision.course.Days;
import org.hepatora.decision.course.Disappearance;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.policy.PlanLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** G3: after a liver resection, is the patient without evidence of disease? */
public final class AfterSurgery implements Gate {
  private static final Rule NED =
      Rule.of(
          "g3.after-surgery",
          Sentence.of("limit.no-liver-resection-or-disease-seen"),
          Citations.SEED_INTERVIEW);

  private final Limit afp;
  private final Disappearance gone;
  private final PlanLimits.Surveillance scans;

  public AfterSurgery(Policy policy) {
    afp = policy.gates().target().afp();
    gone = Disappearance.by(policy.response());
    scans = policy.plan().surveillance();
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    var resections =
        patient.picture().treatment().resections().stream()
            .filter(one -> one.date() == null || !one.date().isAfter(patient.asOf()))
            .toList();
    if (resections.isEmpty()) {
      notes.add(
          NED.met(
              Sentence.of("who.no-liver-resection-is-recorded").whole(), ObservedValue.NOTHING));
      return notes.report();
    }
    var operated = Days.latest(resections.stream().map(Resection::date).toList());
    var sources = new TreeSet<>(resections.stream().map(Resection::source).toList());
    if (operated == null || resections.stream().anyMatch(one -> one.date() == null)) {
      notes.caution(Sentence.of("who.a-liver-resection-is-recorded-without").whole());
    }
    if (operated == null) {
      notes.add(
          NED.unknown(
              Sentence.of("who.a-liver-resection-is-recorded-but").whole(),
              ObservedValue.text(Sentence.of("value.resection"), null, List.copyOf(sources))));
      notes.needs(
          "g3.after-surgery",
          Sentence.of("fact.date-of-the-resection"),
          Sentence.of("missing.record-the-date-of-the-liver").whole());
      return notes.report();
    }
    since(operated, List.copyOf(sources), patient, notes);
    leftBehind(resections, patient, notes);
    return notes.report();
  }

  private void since(
      LocalDate operated, List<String> operation, PatientCase patient, GateNotes notes) {
    var status = statusSince(operated, patient);
    var assessed = assessedSince(operated, patient);
    var ned = nedKept(status, patient);
    if (status instanceof Finding.Known<DiseaseStatus> known && ned == Truth.YES) {
      notes.add(
          NED.notMet(
              Sentence.of(
                      "who.no-evidence-of-disease-on-after",
                      Day.of(known.date()),
                      Day.of(operated),
                      ComputedNed.of(patient, afp))
                  .whole(),
              ObservedValue.text(new Term("NED"), known)));
      notes.block(
          Disposition.MAINTAIN_NED,
          Sentence.of("who.no-evidence-of-disease-since-the", Day.of(operated)),
          null,
          surveillance(operated, Days.later(known.date(), assessed), patient.asOf()));
      return;
    }
    if (assessed == null && status == null) {
      notes.add(
          NED.unknown(
              Sentence.of("who.neither-a-scan-nor-a-disease", Day.of(operated)).whole(),
              ObservedValue.text(Sentence.of("value.resection"), operated, operation)));
      notes.needs(
          "g3.after-surgery",
          Sentence.of("fact.post-operative-imaging"),
          Sentence.of("missing.record-post-operative-imaging-lesion-measurements", Day.of(operated))
              .whole());
      notes.block(
          Disposition.INSUFFICIENT_DATA,
          Sentence.of("who.no-imaging-since-the-resection-of", Day.of(operated)));
      return;
    }
    if (ned == Truth.UNKNOWN) {
      var why =
          status == null || status.isKnown()
              ? Sentence.of("who.a-lesion-measured-since-could-not")
              : Rule.why(status);
      notes.add(
          NED.unknown(
              Sentence.of("who.disease-status-since-the-resection-of", Day.of(operated), why)
                  .whole(),
              ObservedValue.text(Sentence.of("value.resection"), operated, operation)));
      notes.needs(
          "g3.after-surgery",
          Sentence.of("fact.disease-status"),
          Sentence.of("missing.record-the-disease-status-loinc-97509", Day.of(operated), why)
              .whole());
      return;
    }
    notes.add(
        NED.met(
            Sentence.of(
                    "who.not-without-evidence-of-disease-since",
                    Day.of(operated),
                    ComputedNed.of(patient, afp))
                .whole(),
            ObservedValue.text(Sentence.of("value.resection"), operated, operation)));
  }

  /** No evidence of disease after a resection that left tumour behind contradicts itself. */
  private static void leftBehind(List<Resection> resections, PatientCase patient, GateNotes notes) {
    for (var resection : resections) {
      var day = resection.date();
      var status = day == null ? null : statusSince(day, patient);
      boolean ned =
          status instanceof Finding.Known<DiseaseStatus> known
              && known.value() == DiseaseStatus.NED;
      if (day != null && ned && "r2".equalsIgnoreCase(resection.margin())) {
        notes.caution(Sentence.of("who.macroscopic-tumour-was-left", Day.of(day)).whole());
      }
    }
  }

  /** The latest status on or after the operation; null when there is none. */
  private static @Nullable Finding<DiseaseStatus> statusSince(
      LocalDate operated, PatientCase patient) {
    var since =
        patient.picture().diseaseStatus().facts().stream()
            .filter(fact -> !fact.date().isBefore(operated))
            .filter(fact -> !fact.date().isAfter(patient.asOf()))
            .toList();
    return since.isEmpty()
        ? null
        : new Timeline<>(since).current(patient.asOf(), Integer.MAX_VALUE);
  }

  /** The latest assessment after the operation; null when there is none. */
  private static @Nullable LocalDate assessedSince(LocalDate operated, PatientCase patient) {
    var latest = patient.course().latestAssessment();
    return latest != null && latest.isAfter(operated) ? latest : null;
  }

  /** Whether the recorded status is NED and nothing was seen after it. */
  private Truth nedKept(@Nullable Finding<DiseaseStatus> status, PatientCase patient) {
    if (status == null) {
      return Truth.NO;
    }
    if (!(status instanceof Finding.Known<DiseaseStatus> known)) {
      return Truth.UNKNOWN;
    }
    if (known.value() != DiseaseStatus.NED) {
      return Truth.NO;
    }
    var kept = Truth.YES;
    for (var lesion : patient.course().response().lesions()) {
      for (var reading : lesion.readings()) {
        if (reading.date().isAfter(known.date())) {
          kept = kept.and(gone.holds(lesion.lesion(), reading));
        }
      }
    }
    return kept;
  }

  /** The longest interval of the years since surgery after the latest look, today when over. */
  private LocalDate surveillance(LocalDate operated, @Nullable LocalDate seen, LocalDate asOf) {
    var last = seen == null ? asOf : seen;
    boolean early = ChronoUnit.DAYS.between(operated, last) < scans.earlyUntil().whole();
    var due =
        last.isBefore(operated.plusDays(scans.firstFrom().whole()))
            ? operated.plusDays(scans.firstTo().whole())
            : last.plusDays((early ? scans.earlyTo() : scans.laterTo()).whole());
    return due.isBefore(asOf) ? asOf : due;
  }
}
