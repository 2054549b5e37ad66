// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metrics as Prometheus gets them, and what is made to read them. */
class MetricsIT {
  private static final Pattern OURS = Pattern.compile("\\bhepatora_[a-z_]+");
  private static final Pattern PLATFORM = Pattern.compile("\\b(?:jvm|hikaricp|process)_[a-z_]+");

  /** Tables and databases that the page of operation speaks of. */
  private static final Set<String> NO_METRICS =
      Set.of("hepatora_schema_history", "hepatora_signing_key", "hepatora_restored");

  private final TestServer server = TestServer.shared();
  private final Http port =
      new Http("http://127.0.0.1:" + server.bean(MetricsPort.class).number() + "/");

  @Test
  void aCallAndItsDecisionAreCountedWithoutThePatient() {
    String patient = server.fhir().create("{\"resourceType\":\"Patient\"}");
    double before = value("hepatora_hook_seconds_count{service=\"hcc-cytoreduction-review\"");
    call(patient);

    assertThat(value("hepatora_hook_seconds_count{service=\"hcc-cytoreduction-review\""))
        .isEqualTo(before + 1);
    assertThat(scrape())
        .contains("hepatora_decisions_total{disposition=\"not-applicable\",door=\"hook\"}")
        .doesNotContain(patient);
  }

  @Test
  void thePortOfTheServerShowsNoMetrics() {
    assertThat(server.root().get("actuator/prometheus").status()).isEqualTo(404);
    assertThat(server.root().get("actuator/metrics").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy/grafana.json", "deploy/alerts.yaml", "docs/operation.md"})
  void whatReadsThemNamesOnlyMetricsThatAreThere(String file) throws IOException {
    var text = Files.readString(Path.of(file));
    call(server.fhir().create("{\"resourceType\":\"Patient\"}"));
    var told = scrape();
    var named = new TreeSet<String>();
    OURS.matcher(text).results().forEach(each -> named.add(each.group()));
    PLATFORM.matcher(text).results().forEach(each -> named.add(each.group()));
    named.removeAll(NO_METRICS);
    assertThat(named).isNotEmpty().allMatch(name -> told.contains(name));
  }

  private void call(String patient) {
    server
        .root()
        .post(
            "cds-services/hcc-cytoreduction-review",
            Http.json(
                "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea',"
                    + "'context':{'userId':'Practitioner/x','patientId':'%s'}}",
                patient),
            "Content-Type: application/json")
        .is(200);
  }

  private String scrape() {
    return port.get("metrics", "Accept: text/plain").is(200).text();
  }

  private double value(String start) {
    return scrape()
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
