package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.therapy.Line;
import org.hepatora.decision.therapy.Qualification;
import org.hepatora.decision.units.Limit;

/** G6: has the tumour responded to a therapy the question is about? */
public final class TherapyResponse implements Gate {
  private static final Rule REGIMEN =
      Rule.of(
          "g6.regimen",
          "an immune checkpoint inhibitor with an anti-VEGF agent, with CTLA-4, or with TACE, HAIC,"
              + " SBRT or Y-90 in the same line; a TKI with such local therapy, with a caution"
              + " (ours)",
          Citations.SEED_INTERVIEW);

  private final Rule baseline;
  private final Rule recist;
  private final Rule mrecist;
  private final Limit confirmation;
  private final DurableStability durable;

  public TherapyResponse(Policy policy) {
    var limits = policy.response();
    baseline =
        Rule.of(
            "g6.baseline",
            "a baseline within "
                + limits.baselineBefore().words()
                + " before or "
                + limits.baselineAfter().words()
                + " after the first dose, and a later assessment, under stated criteria",
            Citations.RECIST,
            Citations.of(limits.baselineBefore()));
    recist = response("g6.response.recist", "RECIST 1.1", limits.shrinkage(), Citations.RECIST);
    mrecist = response("g6.response.mrecist", "mRECIST", limits.shrinkage(), Citations.MRECIST);
    confirmation = limits.confirmation();
    durable = new DurableStability(policy.gates().stableDisease(), limits.shrinkage());
  }

  private static Rule response(String id, String criteria, Limit shrinkage, String citation) {
    return Rule.of(
        id,
        "best response CR or PR under "
            + criteria
            + " (PR: sum at least "
            + shrinkage.words()
            + " below baseline) in the current line",
        citation);
  }

  @Override
  public List<Rule> occasional() {
    return List.of(baseline, durable.rule());
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
    if (evaluable && !responder) {
      durable.judge(patient, notes);
    }
    return notes.report();
  }

  private static void noTherapy(PatientCase patient, GateNotes notes) {
    var unrecognised = patient.course().therapy().unrecognised();
    var text =
        unrecognised.isEmpty()
            ? "No systemic therapy is recorded."
            : "Systemic therapy is recorded, but its drug is not recognised.";
    notes.add(REGIMEN.unknown(text, new Seen(null, null, unrecognised)));
    notes.needs(
        "g6.regimen",
        "systemic therapy",
        "Record the systemic therapy (MedicationAdministration or MedicationStatement): drugs,"
            + " first and last dose. "
            + text);
    notes.block(INSUFFICIENT_DATA, "no systemic therapy is recorded");
  }

  private boolean isEvaluable(PatientCase patient, Line line, GateNotes notes) {
    var response = patient.course().response();
    if (line.firstDose() == null) {
      notes.add(
          baseline.unknown(
              "The first dose of the current line is not known, so no scan is known to be its"
                  + " baseline.",
              new Seen(null, null, line.sources())));
      notes.needs("g6.baseline", "first dose", "Record the first dose of " + line.name() + ".");
      notes.block(INSUFFICIENT_DATA, "the first dose of the current line is unknown");
      return false;
    }
    if (!response.isEvaluable()) {
      var unstated = response.withoutCriteria().stream().map(ReportedResponse::source).toList();
      var text =
          "No baseline with a later assessment under stated criteria in the current line since "
              + line.firstDose()
              + (unstated.isEmpty() ? "." : "; a reported response names no criteria.");
      notes.add(baseline.unknown(text, new Seen(null, null, unstated)));
      notes.needs(
          "g6.baseline",
          "response assessment",
          "Record the lesions (LOINC 21889-1) at baseline and at a later scan, or the tumour"
              + " response (LOINC 88040-1) with its criteria (recist-1.1 or mrecist). "
              + text);
      notes.block(INSUFFICIENT_DATA, "no evaluable response assessment");
      return false;
    }
    var series = response.recist().isEvaluable() ? response.recist() : response.mrecist();
    var start = series.baseline();
    notes.add(
        baseline.met(
            "Response is evaluable under " + evaluableCriteria(response) + ".",
            Seen.text(
                "baseline",
                start == null ? null : start.date(),
                start == null ? List.of() : start.sources())));
    return true;
  }

  private static String evaluableCriteria(ResponseHistory response) {
    if (response.recist().isEvaluable() && response.mrecist().isEvaluable()) {
      return "RECIST 1.1 and mRECIST";
    }
    return response.recist().isEvaluable() ? "RECIST 1.1" : "mRECIST";
  }

  private static void regimen(Line line, GateNotes notes) {
    var qualification = line.qualification();
    var seen = Seen.text(line.name(), line.firstDose(), line.sources());
    boolean qualifies = qualification.status().qualifies();
    notes.add(REGIMEN.judged(qualifies, Words.sentence(qualification.reason()), seen));
    for (var caution : qualification.cautions()) {
      notes.caution(Words.sentence(caution));
    }
    if (!qualifies) {
      notes.block(CONTINUE_SYSTEMIC, "the regimen does not qualify (" + line.name() + ")");
    }
    var regimen = line.regimen();
    if (regimen != null && qualification.status() != Qualification.Status.NOT_QUALIFYING) {
      for (var note : regimen.notes()) {
        notes.caution(note + " (" + String.join("; ", regimen.citations()) + ").");
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
      notes.add(rule.unknown("Not evaluable under " + series.criteria().display() + "."));
      return;
    }
    var reached = best.date() == null ? null : series.on(best.date());
    var confirmed =
        best.confirmedOn() != null
            ? ", confirmed on " + best.confirmedOn()
            : best.isResponse() ? ", not confirmed by a later scan" : "";
    var text =
        "Best response under "
            + series.criteria().display()
            + (reached == null ? "" : " on " + reached.date())
            + ": "
            + (reached == null ? best.category().code() : Scans.words(reached))
            + confirmed
            + ".";
    var seen =
        Seen.text(
            best.category().code(), best.date(), reached == null ? List.of() : reached.sources());
    notes.add(rule.judged(best.isResponse(), text, seen));
    if (best.isResponse() && !best.isConfirmedResponse()) {
      notes.caution(
          "The response under "
              + series.criteria().display()
              + " is not confirmed: a confirmatory scan at least "
              + confirmation.whole()
              + " days after it is advised.");
    }
  }
}
