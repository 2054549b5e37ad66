package org.hepatora.decision.outcome;

import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Numeral;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * The hazard ratios of having been operated, and of local therapy, adjusted for what was known at
 * time zero; with Lin and Wei's variance, as a patient has several rows. An extra.
 */
final class TimeDependentCox {
  static final String METHOD = "time-dependent-cox";

  private static final int TREATMENTS = 2;

  private final Trial trial;
  private final Findings findings;

  TimeDependentCox(Trial trial, Findings findings) {
    this.trial = trial;
    this.findings = findings;
  }

  void run() {
    Trial.outcomes()
        .forEach(
            (outcome, of) -> {
              long events = trial.candidates(of).stream().filter(Candidate::event).count();
              int columns = (int) (events / Rungs.DEATHS_A_COVARIATE) - TREATMENTS;
              if (columns < 1) {
                findings.missing(
                    METHOD + " " + outcome,
                    Sentence.of(
                            "outcome.needs-events",
                            Numeral.of(30),
                            Numeral.of(Rungs.DEATHS_A_COVARIATE))
                        .whole());
              } else {
                fit(outcome, trial.adjusted(of, columns));
              }
            });
  }

  private void fit(String outcome, List<Candidate> patients) {
    var rows = new Rows();
    for (int i = 0; i < patients.size(); i++) {
      rows.add(patients.get(i), i);
    }
    var fit = Cox.fit(rows.data(), Cox.Ties.EFRON);
    if (fit == null) {
      findings.missing(METHOD + " " + outcome, Sentence.of("outcome.model").whole());
      return;
    }
    findings.contrasts.add(contrast(outcome, Strategy.SURGERY, fit, 0));
    findings.contrasts.add(contrast(outcome, Strategy.LOCAL, fit, 1));
  }

  private static Contrast contrast(String outcome, Strategy of, CoxFit fit, int at) {
    double logarithm = fit.coefficient(at);
    double error = fit.robustError(at);
    var interval = Interval.around(logarithm, error);
    return new Contrast(
        outcome,
        METHOD,
        of,
        Strategy.SYSTEMIC,
        "hazard-ratio",
        Math.exp(logarithm),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        Erf.erfc(Math.abs(logarithm / error) / Math.sqrt(2)),
        null,
        null,
        null);
  }

  /** One row for each stretch of a patient's time. */
  private static final class Rows {
    private final List<Spell> spells = new ArrayList<>();
    private final List<Integer> whose = new ArrayList<>();
    private final List<double[]> x = new ArrayList<>();

    void add(Candidate patient, int index) {
      var time = StrategyTime.of(patient);
      for (var strategy : Strategy.values()) {
        for (var spell : time.getOrDefault(strategy, List.of())) {
          var row = new double[TREATMENTS + patient.x().length];
          row[0] = strategy == Strategy.SURGERY ? 1 : 0;
          row[1] = strategy == Strategy.LOCAL ? 1 : 0;
          System.arraycopy(patient.x(), 0, row, TREATMENTS, patient.x().length);
          spells.add(spell);
          whose.add(index);
          x.add(row);
        }
      }
    }

    RiskData data() {
      var event = new boolean[spells.size()];
      var weight = new double[spells.size()];
      for (int i = 0; i < event.length; i++) {
        event[i] = spells.get(i).cause() > 0;
        weight[i] = 1;
      }
      return new RiskData(
          spells.stream().mapToDouble(Spell::from).toArray(),
          spells.stream().mapToDouble(Spell::to).toArray(),
          event,
          weight,
          whose.stream().mapToInt(Integer::intValue).toArray(),
          x.toArray(double[][]::new));
    }
  }
}
