// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.plateau.LesionCourse.Behaviour;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** G4: is the tumour progressing at the latest evaluable assessment, and is that certain? */
public final class CurrentProgression implements Gate {
  private static final Rule RECIST =
      Rule.of(
          "g4.recist", Sentence.of("limit.not-pd-under", new Term("RECIST 1.1")), Citations.RECIST);
  private static final Rule MRECIST =
      Rule.of(
          "g4.mrecist", Sentence.of("limit.not-pd-under", new Term("mRECIST")), Citations.MRECIST);
  private static final Rule IRECIST =
      Rule.of(
          "g4.irecist",
          Sentence.of("limit.neither-iupd-nor-icpd-under-irecist"),
          Citations.IRECIST);

  private final GateLimits.Progression limits;
  private final Rule progression;
  private final Rule imaging;
  private final RequiredFact imagingFact;
  private final int imagingDays;
  private final NewLesionDoubts doubts;

  public CurrentProgression(GateLimits.Progression limits, AgeLimits ages) {
    this.limits = limits;
    imagingDays = ages.imaging().whole();
    doubts = new NewLesionDoubts(limits);
    progression =
        Rule.of(
            "g4.progression",
            Sentence.of(
                "limit.no-progression-at-most-growing-while",
                limits.oligoLesions().words(),
                limits.rescanFrom().words(),
                limits.rescanTo().words()),
            Citations.RECIST,
            Citations.MRECIST,
            Citations.IRECIST);
    imaging =
        Rule.of(
            "g4.imaging",
            Sentence.of(
                "limit.latest-assessment-not-older-than-while",
                ages.imaging().words(),
                ages.imagingOpenProgression().words()),
            Citations.of(ages.imaging()));
    imagingFact =
        RequiredFact.of(
            imaging,
            Sentence.of("fact.imaging"),
            Sentence.of("missing.lesion-measurements-loinc-21889-1"),
            ages.imaging());
  }

  @Override
  public List<Rule> occasional() {
    return List.of(RECIST, MRECIST, IRECIST);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    if (!(patient.course().imaging() instanceof Finding.Known<LocalDate> latest)) {
      notImaged(patient, notes);
      notes.add(
          progression.unknown(
              Joined.of(
                      Joint.COLON,
                      Sentence.of("value.progression"),
                      Sentence.of("why.no-current-assessment"))
                  .whole()));
      return notes.report();
    }
    notes.add(
        imaging.met(
            Sentence.of("scan.the-latest-assessment-is-of", Day.of(latest.value())).whole(),
            ObservedValue.quantity(
                BigDecimal.valueOf(ChronoUnit.DAYS.between(latest.value(), patient.asOf())),
                "d",
                latest.date(),
                latest.sources())));
    judge(patient, notes);
    return notes.report();
  }

  /** A scan that was made is measured first; only without one a new one is asked for. */
  private void notImaged(PatientCase patient, GateNotes notes) {
    var gaps = ScanGaps.of(patient, imagingDays);
    if (gaps == null) {
      imagingFact.isMissing(notes, patient.course().imaging());
      return;
    }
    var what = Sentence.of("fact.measurement-on-the-scan", gaps.names(), Day.of(gaps.day()));
    notes.add(
        imaging.unknown(
            Sentence.of("scan.is-not-evaluable", Day.of(gaps.day()), gaps.names()).whole(),
            new ObservedValue(null, null, gaps.sources())));
    var how =
        gaps.unmeasured().isEmpty()
            ? Sentence.of("missing.agree-on-the-scan", gaps.names(), Day.of(gaps.day()))
            : Sentence.of("missing.measure-on-the-scan", gaps.names(), Day.of(gaps.day()));
    notes.needs(imaging.id(), what, how.whole());
  }

  private void judge(PatientCase patient, GateNotes notes) {
    var response = patient.course().response();
    var day = response.latestEvaluable();
    var recist = Scans.on(response, ResponseCriteria.RECIST_1_1, day);
    var mrecist = Scans.on(response, ResponseCriteria.MRECIST, day);
    var irecist = latestIrecist(patient, day);
    criterion(RECIST, recist, notes);
    criterion(MRECIST, mrecist, notes);
    if (response.irecist() != null) {
      criterion(IRECIST, irecist, notes);
    }
    if (!patient.course().isStartKnown()) {
      notes.add(
          progression.unknown(
              Joined.of(
                      Joint.COLON,
                      Sentence.of("value.progression"),
                      Sentence.of("scan.the-first-dose-of-the-therapy"))
                  .whole()));
      notes.unknown(Sentence.of("fact.first-dose"));
      return;
    }
    if (recist == null && mrecist == null && irecist == null) {
      notes.add(
          progression.unknown(
              Joined.of(
                      Joint.COLON,
                      Sentence.of("value.progression"),
                      Sentence.of("scan.no-assessment-after-baseline-was-evaluable"))
                  .whole()));
      notes.unknown(Sentence.of("fact.an-evaluable-assessment"));
      return;
    }
    boolean recistPd = recist != null && recist.isProgression();
    boolean mrecistPd = mrecist != null ? mrecist.isProgression() : hasLargeNewLesion(recist);
    boolean other = recist != null && (mrecist != null || mrecistPd);
    var category = irecist == null ? Category.NE : irecist.category();
    if ((recistPd || mrecistPd) && patient.course().burden().oligoprogression()) {
      oligoprogression(patient, notes);
      return;
    }
    var split = recistPd || mrecistPd ? NewLesionDoubts.split(patient, day) : null;
    if (split != null && category != Category.ICPD) {
      notes.add(
          progression.unknown(
              split.words().whole(),
              ObservedValue.text(
                  Sentence.of("value.new-lesion"), day, patient.course().imagingSources())));
      notes.needs(
          progression.id(),
          Sentence.of("fact.whether-a-lesion-split"),
          Sentence.of("missing.record-the-sum-of-the-parts", split.words()).whole());
      return;
    }
    if (category != Category.ICPD && day != null && doubts.isSingleSmall(recist, mrecist)) {
      notes.caution(
          Sentence.of("scan.single-small-new-lesion", limits.smallNewLesion().words()).whole());
      unconfirmed(patient, day, notes);
      return;
    }
    boolean confirmed =
        category == Category.ICPD
            || (recistPd && mrecistPd)
            || ((recistPd || mrecistPd) && !other && !patient.course().therapy().isOnIci());
    if (confirmed) {
      confirmed(patient, day, notes);
      return;
    }
    if (recistPd || mrecistPd || category == Category.IUPD) {
      unconfirmed(patient, day == null ? patient.asOf() : day, notes);
      return;
    }
    notes.add(
        progression.met(
            Sentence.of("value.no-progression").whole(),
            ObservedValue.text(
                Sentence.of("value.no-progression"), day, patient.course().imagingSources())));
  }

  /** The iRECIST time point of that day, or a later one that alone was evaluable. */
  private static @Nullable TimePoint latestIrecist(PatientCase patient, @Nullable LocalDate day) {
    var series = patient.course().response().irecist();
    var latest = series == null ? null : series.latestEvaluable();
    if (latest == null || (day != null && latest.date().isBefore(day))) {
      return null;
    }
    return latest;
  }

  private boolean hasLargeNewLesion(@Nullable TimePoint recist) {
    return recist != null
        && recist.newLesions().stream()
            .anyMatch(
                lesion ->
                    lesion.size() != null
                        && limits.newLesion().compare(lesion.size().value()) >= 0);
  }

  private static void criterion(Rule rule, @Nullable TimePoint point, GateNotes notes) {
    if (point == null) {
      notes.add(rule.unknown(Sentence.of("scan.not-evaluable-at-the-latest-assessment").whole()));
      return;
    }
    notes.add(
        rule.judged(!point.isProgression(), Scans.words(point).whole(), Scans.category(point)));
  }

  private void oligoprogression(PatientCase patient, GateNotes notes) {
    var growing =
        patient.course().burden().lesions().stream()
            .filter(course -> course.behaviour() == Behaviour.RESISTANT_PD)
            .toList();
    var names = Scans.names(growing);
    notes.add(
        progression.notMet(
            Sentence.of("scan.oligoprogression-growing-every-other-measured-lesion", names).whole(),
            ObservedValue.number(
                growing.size(),
                patient.course().response().latestEvaluable(),
                Scans.sources(growing))));
    notes.provisional(
        Disposition.CONSIDER,
        Sentence.of(
            "scan.oligoprogression-of-the-rest-controlled", Scans.names(growing, Joint.AND)),
        null,
        null);
  }

  private void confirmed(PatientCase patient, @Nullable LocalDate latest, GateNotes notes) {
    // A series that progresses has a day on which it was evaluable.
    var day = Objects.requireNonNull(latest);
    notes.add(
        progression.notMet(
            Sentence.of("scan.progression-on-confirmed-or-without-doubt", Day.of(day)).whole(),
            ObservedValue.text(
                Sentence.of("value.progression"), day, patient.course().imagingSources())));
    notes.block(
        Disposition.NEXT_LINE,
        Sentence.of("scan.progression-on", Day.of(day)),
        null,
        patient.asOf());
  }

  private void unconfirmed(PatientCase patient, LocalDate day, GateNotes notes) {
    var open = patient.course().response().openProgression();
    var since = open == null ? day : open.since();
    var from = since.plusDays(limits.rescanFrom().whole());
    var to = since.plusDays(limits.rescanTo().whole());
    notes.add(
        progression.notMet(
            Sentence.of(
                    "scan.unconfirmed-progression-of-scan-again-from",
                    Day.of(since),
                    Day.of(from),
                    Day.of(to))
                .whole(),
            ObservedValue.text(
                Sentence.of("value.unconfirmed-progression"),
                since,
                patient.course().imagingSources())));
    notes.caution(
        Sentence.of("scan.re-scan-window-of-the-unconfirmed", Day.of(from), Day.of(to)).whole());
    notes.provisional(
        Disposition.DEFER,
        Sentence.of("scan.unconfirmed-progression-of-re-scan-from", Day.of(since), Day.of(from)),
        from,
        from.isBefore(patient.asOf()) ? patient.asOf() : from);
  }
}
