// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.BestResponse;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.therapy.Line;
import org.hepatora.decision.therapy.Qualification;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** G6: has the tumour responded to a therapy the question is about? */
public final class TherapyResponse implements Gate {
  private static final Rule REGIMEN =
      Rule.of(
          "g6.regimen",
          Sentence.of("limit.an-immune-checkpoint-inhibitor-with-an"),
          Citations.SEED_INTERVIEW);

  private final Rule baseline;
  private final Rule recist;
  private final Rule mrecist;
  private final Limit confirmation;
  private final DurableStability durable;
  private final DiseaseControl control;

  public TherapyResponse(Policy policy) {
    var limits = policy.response();
    baseline =
        Rule.of(
            "g6.baseline",
            Sentence.of(
                "limit.a-baseline-within-before-or-after",
                limits.baselineBefore().words(),
                limits.baselineAfter().words()),
            Citations.RECIST,
            Citations.of(limits.baselineBefore()));
    recist =
        response(
            "g6.response.recist", new Term("RECIST 1.1"), limits.shrinkage(), Citations.RECIST);
    mrecist =
        response("g6.response.mrecist", new Term("mRECIST"), limits.shrinkage(), Citations.MRECIST);
    confirmation = limits.confirmation();
    durable = new DurableStability(policy.gates().stableDisease(), limits.shrinkage());
    control = new DiseaseControl(policy.gates().stableDisease().diseaseControl());
  }

  private static Rule response(String id, Argument criteria, Limit shrinkage, Argument citation) {
    return Rule.of(
        id,
        Sentence.of("limit.best-response-cr-or-pr-under", criteria, shrinkage.words()),
        citation);
  }

  @Override
  public List<Rule> occasional() {
    return List.of(baseline, durable.rule(), control.rule());
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    var line = patient.course().therapy().currentLine();
    if (line == null) {
      noTherapy(patient, notes);
    }
    boolean evaluable = line != null && isEvaluable(patient, line, notes);
    if (line != null) {
      regimen(line, notes);
    }
    boolean responder = responder(patient, notes);
    if (evaluable && !responder && !control.holds(patient, notes)) {
      durable.judge(patient, notes);
    }
    return notes.report();
  }

  private static void noTherapy(PatientCase patient, GateNotes notes) {
    var unrecognised = patient.course().therapy().unrecognised();
    var text =
        unrecognised.isEmpty()
            ? Sentence.of("response.no-systemic-therapy-is-recorded").whole()
            : Sentence.of("response.systemic-therapy-is-recorded-but-its").whole();
    notes.add(REGIMEN.unknown(text, new ObservedValue(null, null, unrecognised)));
    notes.needs(
        "g6.regimen",
        Sentence.of("fact.systemic-therapy"),
        Sentence.of("missing.record-the-systemic-therapy-medicationadministration-or", text));
    notes.block(INSUFFICIENT_DATA, Sentence.of("response.no-systemic-therapy-is-recorded-2"));
  }

  private boolean isEvaluable(PatientCase patient, Line line, GateNotes notes) {
    var response = patient.course().response();
    if (line.firstDose() == null) {
      notes.add(
          baseline.unknown(
              Sentence.of("response.the-first-dose-of-the-current").whole(),
              new ObservedValue(null, null, line.sources())));
      notes.needs(
          "g6.baseline",
          Sentence.of("fact.first-dose"),
          Sentence.of("missing.record-the-first-dose-of", line.name()).whole());
      notes.block(INSUFFICIENT_DATA, Sentence.of("response.the-first-dose-of-the-current-2"));
      return false;
    }
    if (!response.isEvaluable()) {
      var unstated = response.withoutCriteria().stream().map(ReportedResponse::source).toList();
      var text =
          Sentence.of(
                  unstated.isEmpty()
                      ? "response.no-baseline-with-a-later-assessment"
                      : "response.no-baseline-with-a-later-assessment-2",
                  Day.of(line.firstDose()))
              .whole();
      notes.add(baseline.unknown(text, new ObservedValue(null, null, unstated)));
      notes.needs(
          "g6.baseline",
          Sentence.of("fact.response-assessment"),
          Sentence.of("missing.record-the-lesions-loinc-21889-1", text));
      notes.block(INSUFFICIENT_DATA, Sentence.of("response.no-evaluable-response-assessment"));
      return false;
    }
    var series = response.recist().isEvaluable() ? response.recist() : response.mrecist();
    var start = series.baseline();
    notes.add(
        baseline.met(
            Sentence.of("response.response-is-evaluable-under", evaluableCriteria(response))
                .whole(),
            ObservedValue.text(
                Sentence.of("value.baseline"),
                start == null ? null : start.date(),
                start == null ? List.of() : start.sources())));
    return true;
  }

  private static Argument evaluableCriteria(ResponseHistory response) {
    if (response.recist().isEvaluable() && response.mrecist().isEvaluable()) {
      return Sentence.of("response.recist-1-1-and-mrecist");
    }
    return new Term(response.recist().isEvaluable() ? "RECIST 1.1" : "mRECIST");
  }

  private static void regimen(Line line, GateNotes notes) {
    var qualification = line.qualification();
    var seen = ObservedValue.text(line.name(), line.firstDose(), line.sources());
    boolean qualifies = qualification.status().qualifies();
    notes.add(REGIMEN.judged(qualifies, qualification.reason().whole(), seen));
    for (var caution : qualification.cautions()) {
      notes.caution(caution.whole());
    }
    if (!qualifies) {
      notes.block(
          CONTINUE_SYSTEMIC, Sentence.of("response.the-regimen-does-not-qualify", line.name()));
    }
    var regimen = line.regimen();
    if (regimen != null && qualification.status() != Qualification.Status.NOT_QUALIFYING) {
      for (var note : regimen.notes()) {
        notes.caution(note);
      }
    }
  }

  private boolean responder(PatientCase patient, GateNotes notes) {
    var response = patient.course().response();
    best(recist, response.recist(), notes);
    best(mrecist, response.mrecist(), notes);
    return response.isResponder();
  }

  private void best(Rule rule, ResponseSeries series, GateNotes notes) {
    var best = series.best();
    if (!series.isEvaluable() || best.category() == Category.NE) {
      notes.add(
          rule.unknown(
              Sentence.of("response.not-evaluable-under", new Term(series.criteria().display()))
                  .whole()));
      return;
    }
    var reached = best.date() == null ? null : series.on(best.date());
    var text = text(series, best, reached).whole();
    var seen =
        ObservedValue.text(
            new Term(best.category().code()),
            best.date(),
            reached == null ? List.of() : reached.sources());
    notes.add(rule.judged(best.isResponse(), text, seen));
    if (best.isResponse() && !best.isConfirmedResponse()) {
      notes.caution(
          Sentence.of(
                  "response.the-response-under-is-not-confirmed",
                  new Term(series.criteria().display()),
                  Numeral.of(confirmation.whole()))
              .whole());
    }
  }

  private static Argument text(
      ResponseSeries series, BestResponse best, @Nullable TimePoint reached) {
    var criteria = new Term(series.criteria().display());
    if (reached == null) {
      return Sentence.of(
          "response.best-response-under", criteria, new Term(best.category().code()));
    }
    var day = Day.of(reached.date());
    var words = Scans.words(reached);
    if (best.confirmedOn() != null) {
      return Sentence.of(
          "response.best-response-under-on-confirmed-on",
          criteria,
          day,
          words,
          Day.of(best.confirmedOn()));
    }
    return Sentence.of(
        best.isResponse()
            ? "response.best-response-under-on-not-confirmed"
            : "response.best-response-under-on",
        criteria,
        day,
        words);
  }
}
