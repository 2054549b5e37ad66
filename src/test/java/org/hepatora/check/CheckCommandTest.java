// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against a server that answers what each test says, and a search of anything else with nothing.
 */
class CheckCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String EMPTY = "{'resourceType':'Bundle','type':'searchset'}";
  private static final String PATIENTS =
      "{'resourceType':'Bundle','link':[{'relation':'next','url':'/fhir/more'}],"
          + "'entry':[{'resource':{'resourceType':'Patient','id':'Zhao-1950'}}]}";
  private static final String R4 = "{'resourceType':'CapabilityStatement','fhirVersion':'4.0.1'}";

  @TempDir private Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final Map<String, String> answers = new HashMap<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/fhir/",
        exchange -> {
          var type = exchange.getRequestURI().getPath().substring("/fhir/".length());
          synchronized (asked) {
            asked.add(exchange.getRequestURI().toString());
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          }
          byte[] body =
              Http.json(answers.getOrDefault(type, EMPTY)).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(refused.contains(type) ? 403 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    answers.put("metadata", R4);
    answers.put("Patient", PATIENTS);
    answers.put("Patient/Zhao-1950", "{'resourceType':'Patient','id':'Zhao-1950'}");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int check(String... more) {
    var words = new ArrayList<>(List.of(base));
    words.addAll(List.of(more));
    return run(words);
  }

  private int run(List<String> words) {
    return new CheckCommand(new PrintStream(console, true, StandardCharsets.UTF_8), CLOCK)
        .run(words);
  }

  private String told() {
    return console.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anEmptyRecordOfAServerThatAnswersIsReadAndSaysNothingOfWhom() {
    assertThat(check()).isZero();
    assertThat(told())
        .contains("FHIR version 4.0.1\n", "for 1 patients", "conditions", "1 whole")
        .contains("1  not-applicable")
        .doesNotContain("Zhao");
    assertThat(asked).noneMatch(each -> each.contains("more"));
  }

  @Test
  void aRequiredQueryThatIsRefusedFailsTheCheckAndIsNamed() {
    refused.add("Condition");
    assertThat(check()).isEqualTo(1);
    assertThat(told())
        .containsPattern("conditions +required +1 refused")
        .containsPattern("1 {2}prefetch.conditions")
        .contains("insufficient-data");
  }

  @Test
  void anAdvisoryQueryThatIsRefusedIsNamedAndNoMore() {
    refused.add("DiagnosticReport");
    assertThat(check()).isZero();
    assertThat(told()).containsPattern("reports +advisory +1 refused");
  }

  @Test
  void whatTheCapabilityStatementLacksIsNamed() {
    answers.put(
        "metadata",
        "{'resourceType':'CapabilityStatement','fhirVersion':'5.0.0','rest':[{'resource':["
            + "{'type':'Condition','searchParam':[{'name':'patient'}]},"
            + "{'type':'Procedure','searchParam':[{'name':'date'}]}]}]}");
    check();
    var line = told().lines().filter(each -> each.startsWith("Not in")).findFirst().orElse("");
    assertThat(line).contains("procedures", "observations", "adverseEvents");
    assertThat(line).doesNotContain("conditions");
    assertThat(told()).contains("FHIR version 5.0.0: not R4");
  }

  @Test
  void whatIsNotUnderstoodIsCountedByTypeWithoutItsWords() {
    answers.put(
        "Procedure",
        "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Procedure','id':'secret-7',"
            + "'status':'completed','subject':{'reference':'Patient/Zhao-1950'},'code':{'text':'resection"
            + " of the Zhao segment'},'performedDateTime':'2026-01-02'}}]}");
    check();
    assertThat(told()).containsPattern("Resources: \\d+ used");
    assertThat(told()).doesNotContain("secret-7", "Zhao");
  }

  @Test
  void theTokenOfTheFileIsSentAndNeverSaid() throws IOException {
    var token = Files.writeString(folder.resolve("token"), "t0k3n\n");
    check("--token-file", token.toString(), "--patient", "other-1");
    assertThat(tokens).isNotEmpty().allMatch("Bearer t0k3n"::equals);
    assertThat(asked).anyMatch(each -> each.contains("patient=other-1"));
    assertThat(asked).noneMatch(each -> each.startsWith("/fhir/Patient?"));
    assertThat(told()).doesNotContain("t0k3n", "other-1");
  }

  @Test
  void aServerThatIsNotThereAndOneWithoutPatientsAreNotSufficient() {
    answers.put("Patient", EMPTY);
    assertThat(check()).isEqualTo(1);
    server.stop(0);
    assertThat(check()).isEqualTo(1);
    assertThat(told()).contains("does not answer metadata");
  }

  @Test
  void wrongWordsAreAnsweredWithTheRightOnes() {
    assertThat(run(List.of())).isEqualTo(2);
    assertThat(run(List.of("ftp://ehr.example"))).isEqualTo(2);
    assertThat(check("--patients")).isEqualTo(2);
    assertThat(check("--patients", "0")).isEqualTo(2);
    assertThat(check("--patient", "../x")).isEqualTo(2);
    assertThat(check("--as-of", "yesterday")).isEqualTo(2);
    assertThat(check("--what", "x")).isEqualTo(2);
    assertThat(check("--token-file", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(told()).contains("check URL");
  }
}
