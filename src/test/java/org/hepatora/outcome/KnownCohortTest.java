// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import org.assertj.core.data.Offset;
import org.hepatora.decision.outcome.Contrast;
import org.hepatora.decision.outcome.Estimate;
import org.hepatora.decision.outcome.OutcomeReader;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.decision.outcome.Strategy;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Trial;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.write.OutcomeReportWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 400 records of plain R4 with known days of operation and death, read and reported: the numbers
 * are those of R survival for the same days (src/test/r/cohort.R, "http").
 */
@SuppressWarnings("NullAway") // what is null here fails the test
class KnownCohortTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static SurvivalReport report;

  @BeforeAll
  static void read() throws IOException {
    var reader = new PatientPictureReader();
    var outcomes = new OutcomeReader(Policy.standard());
    var lines = Files.readAllLines(Path.of("src/test/resources/outcome/http.csv"));
    var rows = new ArrayList<OutcomeRow>();
    for (var line : lines.subList(1, lines.size())) {
      var picture = reader.read(Bundles.flatten(course(line.split(",", -1)).bundle(), "Bundle"));
      rows.add(outcomes.read(picture, TODAY));
    }
    var query = new TrialQuery(LocalDate.of(2005, 1, 1), LocalDate.of(2005, 1, 31), TODAY, 90, 5);
    report = SurvivalReport.unweighted(Trial.of(rows, query));
  }

  private static KnownCourse course(String[] cells) {
    var course = KnownCourse.shortened();
    int exit = Integer.parseInt(cells[0]);
    if (cells[1].equals("1")) {
      course.died(exit);
    } else {
      course.seen(exit, 1);
    }
    return cells[2].isEmpty() ? course : course.operated(Integer.parseInt(cells[2]));
  }

  @ParameterizedTest
  @CsvSource({
    "all, kaplan-meier, 548, 0.4995148101051, 0.4432684166010, 0.5531105380286",
    "all, kaplan-meier, 730, 0.3845248283763, 0.3270185436447, 0.4416522274014",
    "systemic, landmark, 548, 0.5469158167191, 0.4649702798031, 0.6215456215755",
    "surgery, landmark, 548, 0.5911926895932, 0.4970309335922, 0.6735609213520",
    "surgery, landmark, 730, 0.4399494362533, 0.3416239401487, 0.5338082815556"
  })
  void survivalAndItsInterval(
      String group, String method, int day, double survival, double low, double high) {
    var estimate = estimate(group, method, day);

    assertThat(estimate.estimate()).isCloseTo(survival, CLOSE);
    assertThat(estimate.interval().low()).isCloseTo(low, CLOSE);
    assertThat(estimate.interval().high()).isCloseTo(high, CLOSE);
    assertThat(estimate.intervalType()).isEqualTo("log-log");
  }

  @Test
  void simonAndMakuch() {
    assertThat(estimate("systemic", "simon-makuch", 548).estimate())
        .isCloseTo(0.5596628725049, CLOSE);
    assertThat(estimate("surgery", "simon-makuch", 730).estimate())
        .isCloseTo(0.3487015143047, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "landmark, difference-548, 0.044276872874130",
    "landmark, difference-730, 0.007369382624988",
    "landmark, log-rank-chi2, 0.5411274021676",
    "landmark, hazard-ratio, 1.1159995957707",
    "simon-makuch, mantel-byar-chi2, 5.204521921167"
  })
  void surgeryAgainstSystemic(String method, String measure, double expected) {
    assertThat(contrast(method, measure).estimate()).isCloseTo(expected, CLOSE);
  }

  @Test
  void theMeasureReportSaysTheSame() {
    var written = OutcomeReportWriter.write(report, "2026-11", TODAY);

    assertThat(written.getType().toCode()).isEqualTo("summary");
    assertThat(written.getGroup()).hasSize(4);
    var surgery = written.getGroup().get(0);
    assertThat(surgery.getCode().getCodingFirstRep().getCode()).isEqualTo("surgery");
    assertThat(surgery.getPopulation().get(1).getCount()).isEqualTo(145);
    assertThat(surgery.getPopulation().get(2).getCount()).isEqualTo(83);
    assertThat(written.getGroup().get(2).getPopulation().get(2).getCount()).isEqualTo(98);
    assertThat(written.getGroup().get(3).getPopulation().get(0).getCount()).isEqualTo(400);
  }

  private static Estimate estimate(String group, String method, int day) {
    return report.groups().stream()
        .filter(one -> one.code().equals(group))
        .flatMap(one -> one.estimates().stream())
        .filter(one -> one.outcome().equals("os") && one.method().equals(method))
        .filter(one -> one.day() == day)
        .findFirst()
        .orElseThrow();
  }

  private static Contrast contrast(String method, String measure) {
    return report.contrasts().stream()
        .filter(one -> one.method().equals(method) && one.measure().equals(measure))
        .filter(one -> one.outcome().equals("os") && one.of() == Strategy.SURGERY)
        .filter(one -> one.subgroup() == null)
        .findFirst()
        .orElseThrow();
  }
}
