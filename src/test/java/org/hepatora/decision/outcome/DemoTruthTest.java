// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.demo.DemoCohort;
import org.hepatora.demo.PlantedEffect;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The demo's 2,000 patients with a planted truth, read from their FHIR records: operated against
 * never operated is wrong, and the emulated trial's interval holds what was planted.
 */
@SuppressWarnings("NullAway") // what is null here fails the test
class DemoTruthTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final PlantedEffect PLANTED = new PlantedEffect(0.7);
  private static final int PATIENTS = 2000;
  private static final int GRACE = 90;
  private static final int DAY = 730;

  private static Trial trial;
  private static int candidates;

  @BeforeAll
  static void read() throws JsonProcessingException {
    ObjectMapper json = FhirJson.mapper();
    var reader = new PatientPictureReader();
    var assessor = new EligibilityAssessor(Policy.standard());
    var outcomes = new OutcomeReader(Policy.standard());
    var rows = new ArrayList<OutcomeRow>();
    for (var patient :
        new DemoCohort(20241123, TODAY, PLANTED).patients(PATIENTS).skip(100).toList()) {
      var bundle = json.readTree(patient.transactionBundle());
      var picture = reader.read(Bundles.flatten(bundle), patient.id());
      var row = outcomes.read(picture, TODAY);
      rows.add(row);
      if (row.timeZero() != null && patient.intended() != Disposition.NOT_APPLICABLE) {
        var then = assessor.assess(Death.living(picture), row.timeZero()).disposition();
        candidates += then == patient.intended() ? 1 : 0;
      }
    }
    var query = new TrialQuery(TODAY.minusYears(9), TODAY, TODAY, GRACE, 5);
    trial = Trial.of(rows, query);
  }

  @Test
  void everyFollowedPatientsWindowOpensOnItsDay() {
    assertThat(trial.size()).isEqualTo(PATIENTS - 100);
    assertThat(candidates).isEqualTo(PATIENTS - 100);
  }

  @Test
  void theNaiveReadingIsWrongAndTheTrialIsNot() {
    double truth = truth();
    var all = trial.candidates(Trial.Participant::survival);
    double naive = naive(all, true).survival(DAY) - naive(all, false).survival(DAY);
    var patients = trial.adjusted(Trial.Participant::survival, 8);

    var interval =
        Bootstrap.of(patients, 60, DemoTruthTest::difference, round -> {}).intervals().get(0);

    assertThat(truth).isBetween(0.02, 0.12);
    assertThat(naive).isGreaterThan(truth + 0.15);
    assertThat(interval.holds(truth)).as("%s holds %s", interval, truth).isTrue();
    assertThat(interval.holds(naive)).isFalse();
  }

  private static double[] difference(List<Candidate> patients) {
    var surgery = CloneCensorWeight.curve(patients, Strategy.SURGERY, GRACE);
    var systemic = CloneCensorWeight.curve(patients, Strategy.SYSTEMIC, GRACE);
    return surgery == null || systemic == null
        ? null
        : new double[] {surgery.survival(DAY) - systemic.survival(DAY)};
  }

  /** What nobody may print; it can be written in a test alone. */
  private static Curve naive(List<Candidate> patients, boolean operated) {
    return KaplanMeier.of(
        patients.stream()
            .filter(one -> one.resection() < Candidate.NEVER == operated)
            .map(one -> Spell.until(one.exit(), one.event()))
            .toList());
  }

  /** From the planted rates, by hand: both strategies in everybody, the fit and the frail. */
  private static double truth() {
    double fit = PlantedEffect.fit();
    return fit * truth(PlantedEffect.FIT_OPERATED, PlantedEffect.FIT_DYING)
        + (1 - fit) * truth(PlantedEffect.FRAIL_OPERATED, PlantedEffect.FRAIL_DYING);
  }

  /**
   * Operated at rate r, dying at rate h before and k = ratio h after it. Within the grace g: the
   * integral over t to g of r exp(-rt) exp(-ht) exp(-k(d-t)) over the share 1-exp(-rg). Not within
   * it, later as it comes: exp(-hd) exp(-r(d-g)) and the integral from g to d.
   */
  private static double truth(double r, double h) {
    double k = PLANTED.hazardRatio() * h;
    double a = r + h - k;
    double within =
        r * Math.exp(-k * DAY) * (1 - Math.exp(-a * GRACE)) / a / (1 - Math.exp(-r * GRACE));
    double later =
        r * Math.exp(r * GRACE - k * DAY) * (Math.exp(-a * GRACE) - Math.exp(-a * DAY)) / a;
    return within - (Math.exp(-h * DAY - r * (DAY - GRACE)) + later);
  }
}
