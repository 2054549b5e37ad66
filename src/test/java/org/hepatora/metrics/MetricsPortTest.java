// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hepatora.Http;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The port of the metrics, with nothing of the server but what counts. */
class MetricsPortTest {
  private final ApplicationContextRunner server =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MetricsAutoConfiguration.class, PrometheusMetricsExportAutoConfiguration.class))
          .withUserConfiguration(
              Settings.class, DecisionMeter.class, CallMeter.class, MetricsPort.class);

  @EnableConfigurationProperties(MetricsProperties.class)
  static class Settings {}

  @Test
  void itTellsDecisionsAndCallsInTheFormatOfPrometheus() {
    server
        .withPropertyValues("hepatora.metrics.port=0")
        .run(
            context -> {
              context
                  .getBean(DecisionMeter.class)
                  .decided(
                      Door.HOOK, Disposition.DEFER, new Ledger(3, 2, List.of(), false, List.of()));
              context.getBean(CallMeter.class).called("hcc-cytoreduction-review", 200, 30_000_000);
              int port = context.getBean(MetricsPort.class).number();
              var told = new Http("http://127.0.0.1:" + port + "/").get("metrics").is(200).text();

              assertThat(told)
                  .contains("hepatora_decisions_total{disposition=\"defer\",door=\"hook\"} 1.0")
                  .contains("hepatora_ledger_resources_total{door=\"hook\",fate=\"used\"} 3.0")
                  .contains("hepatora_audit_unwritten_total 0.0")
                  .containsPattern(
                      "hepatora_hook_seconds_bucket\\{service=\"hcc-cytoreduction-review\","
                          + "status=\"200\",le=\"0.05\"} 1");
            });
  }

  @Test
  void itIsClosedUnlessItIsOpened() {
    server.run(context -> assertThat(context).doesNotHaveBean(MetricsPort.class));
  }

  @Test
  void whatIsNoPortStopsTheStart() {
    server
        .withPropertyValues("hepatora.metrics.port=70000")
        .run(context -> assertThat(context).hasFailed());
  }
}
