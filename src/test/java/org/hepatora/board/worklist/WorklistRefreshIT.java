// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.chart.PatientChart;
import org.hepatora.chart.PatientRecord;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.metrics.DecisionMeter;
import org.hepatora.outcome.OutcomeRecorder;
import org.hepatora.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds over records of which some cannot be assessed. */
class WorklistRefreshIT {
  private static final TestServer SERVER = TestServer.shared();
  private static final Http FHIR = SERVER.fhir();

  private final JdbcClient jdbc = JdbcClient.create(SERVER.bean(DataSource.class));
  private final Set<String> failing = new HashSet<>();
  private final WorklistRefresh refresh = refresh();

  private WorklistRefresh refresh() {
    var entries =
        new WorklistEntries(
            new Reviews(
                new FailingChart(SERVER.bean(PatientChart.class), failing),
                SERVER.bean(PatientRecord.class),
                SERVER.bean(PatientPictureReader.class),
                SERVER.bean(EligibilityAssessor.class)),
            SERVER.bean(OutcomeRecorder.class),
            SERVER.bean(DecisionMeter.class),
            SERVER.bean(Policy.class));
    return new WorklistRefresh(
        SERVER.bean(Worklist.class),
        SERVER.bean(WorklistDue.class),
        SERVER.bean(WorklistShares.class),
        SERVER.bean(WorklistFailures.class),
        entries,
        SERVER.bean(Policy.class),
        SERVER.bean(Clock.class));
  }

  /** The chart of the server, but for some patients. */
  private record FailingChart(PatientChart chart, Set<String> failing) implements PatientChart {
    @Override
    public @Nullable List<Located> everythingOf(String patient) {
      if (failing.contains(patient)) {
        throw new IllegalStateException("a fault of this patient's record");
      }
      return chart.everythingOf(patient);
    }
  }

  private static void store(String id) {
    FHIR.put("Patient/" + id, json("{'resourceType':'Patient','id':'%s'}", id)).is(201);
  }

  private @Nullable String failure(String patient) {
    return jdbc.sql("select failure from hepatora_worklist where patient = ?")
        .param(patient)
        .query((row, n) -> String.valueOf(row.getString(1)))
        .optional()
        .orElse(null);
  }

  private void until(java.util.concurrent.Callable<Boolean> held) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              refresh.round();
              return held.call();
            });
  }

  @Test
  void aRecordThatFailsIsListedAndKeepsNobodyWaiting() {
    String bad = unique("a-failing");
    String good = unique("b-well");
    failing.add(bad);
    // the server's own rounds list both; a change makes ours look at them too
    store(bad);
    store(good);
    until(
        () -> {
          FHIR.put(
              "Patient/" + bad,
              json(
                  "{'resourceType':'Patient','id':'%s','active':%s}",
                  bad, System.nanoTime() % 2 == 0));
          return "IllegalStateException".equals(failure(bad));
        });
    until(() -> "null".equals(failure(good)));

    failing.clear();
    jdbc.sql(
            "update hepatora_worklist set retry_at = now() - interval '1 minute' where patient = ?")
        .param(bad)
        .update();
    until(() -> "null".equals(failure(bad)));
  }

  @ParameterizedTest
  @CsvSource({"1,PT1M", "2,PT2M", "5,PT16M", "10,PT6H", "1000,PT6H"})
  void thePausesDouble(int failures, Duration pause) {
    assertThat(WorklistFailures.pauseAfter(failures)).isEqualTo(pause);
  }

  @Test
  void theHealthSaysHowFarBehindItIs() {
    until(() -> SERVER.bean(WorklistShares.class).lookedUntil() != null);
    var health = SERVER.root().get("actuator/health/worklist").is(200);
    assertThat(health.at("/components/worklist/details/upTo")).isNotBlank();
    assertThat(health.json().at("/components/worklist/details/behindSeconds").isNumber()).isTrue();
    assertThat(health.json().at("/components/worklist/details/notAssessable").isInt()).isTrue();
  }
}
