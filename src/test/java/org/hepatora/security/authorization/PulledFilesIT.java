// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.files.loop.DecideCommand;
import org.hepatora.files.loop.OutcomesCommand;
import org.hepatora.outcome.CombineCommand;
import org.hepatora.pull.PullCommand;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of docs/network.md against this server with access control: pulled by a backend service,
 * decided on, counted and reported; the answers are those of the server itself.
 */
class PulledFilesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK = Clock.systemDefaultZone();

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int pull(String client, String out) throws IOException {
    Files.writeString(folder.resolve("key.json"), SecuredServer.rs384().toJSONString());
    return new PullCommand(console, CLOCK)
        .run(
            List.of(
                SecuredServer.base() + "/fhir/Patient/$export",
                "--out",
                path(out),
                "--token-url",
                SecuredServer.base() + "/oauth2/token",
                "--client-id",
                client,
                "--key",
                path("key.json")));
  }

  private List<JsonNode> rows(String table, String patient) throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(folder.resolve("answers/" + table + ".ndjson"))) {
      var row = JSON.readTree(line);
      if (row.path("patient").asText().equals(patient)) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void whatIsDecidedOnPulledFilesIsWhatTheServerAnswers() throws IOException {
    var today = LocalDate.now(CLOCK).toString();
    assertThat(pull("backend", "export")).as(said()).isZero();
    assertThat(said()).contains("Every line is here");

    assertThat(
            new DecideCommand(console, CLOCK)
                .run(
                    List.of(
                        path("export"), "--out", path("answers"), "--as-of", today, "--outcomes")))
        .as(said())
        .isZero();

    for (String patient : List.of(SecuredServer.A, SecuredServer.B)) {
      sameAsTheServer(patient, today);
    }

    assertThat(
            new OutcomesCommand(console, CLOCK)
                .run(
                    List.of(
                        path("answers"),
                        "--out",
                        path("site.json"),
                        "--start",
                        "2000-01-01",
                        "--end",
                        today)))
        .as(said())
        .isZero();
    assertThat(
            new CombineCommand(console, CLOCK)
                .run(List.of(path("site.json"), "--out", path("report"))))
        .as(said())
        .isZero();
    assertThat(folder.resolve("report"))
        .isDirectoryContaining("glob:**/report.json")
        .isDirectoryContaining("glob:**/report.csv")
        .isDirectoryContaining("glob:**/response.json")
        .isDirectoryContaining("glob:**/response.csv");
  }

  private void sameAsTheServer(String patient, String day) throws IOException {
    var assertion = App.assertion("backend", JWSAlgorithm.ES384, claims -> {});
    var token = App.credentials(assertion, "system/*.rs").is(200).at("/access_token");
    var answer =
        SecuredServer.fhir()
            .get(
                "Patient/" + patient + "/$cytoreduction-eligibility?asOf=" + day,
                "Authorization: Bearer " + token)
            .is(200)
            .json();
    var expected = new ArrayList<String>();
    var head = new ArrayList<String>();
    for (JsonNode parameter : answer.path("parameter")) {
      switch (parameter.path("name").asText()) {
        case "disposition" -> head.add(parameter.at("/valueCoding/code").asText());
        case "summary" -> head.add(parameter.path("valueString").asText());
        case "criterion" ->
            expected.add(
                String.join(
                    " | ",
                    part(parameter, "id"),
                    part(parameter, "status"),
                    part(parameter, "text")));
        default -> {}
      }
    }

    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(rows("criteria", patient))
        .extracting(
            row ->
                String.join(
                    " | ",
                    row.path("criterion").asText(),
                    row.path("status").asText(),
                    row.path("text").asText()))
        .isEqualTo(expected);
    var row = rows("answers", patient).get(0);
    assertThat(List.of(row.path("disposition").asText(), row.path("summary").asText()))
        .isEqualTo(head);
  }

  private static String part(JsonNode parameter, String name) {
    for (JsonNode part : parameter.path("part")) {
      if (part.path("name").asText().equals(name)) {
        return part.has("valueCode")
            ? part.path("valueCode").asText()
            : part.path("valueString").asText();
      }
    }
    return "";
  }

  @Test
  void whoseKeyIsNotRegisteredPullsNothing() throws IOException {
    assertThat(pull("nobody", "other")).isEqualTo(1);
    assertThat(said()).contains("no token: answered 40");
  }
}
