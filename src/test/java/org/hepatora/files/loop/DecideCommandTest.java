// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.files.Export;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // what is null here fails the test
class DecideCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Export.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private Path in;
  private Path out;

  @BeforeEach
  void folders() {
    in = folder.resolve("export");
    out = folder.resolve("answers");
  }

  private int decide(String... more) {
    var words = new ArrayList<>(List.of(in.toString(), "--out", out.toString()));
    words.addAll(List.of(more));
    return run(words);
  }

  private int run(List<String> words) {
    return new DecideCommand(new PrintStream(console, true, StandardCharsets.UTF_8), CLOCK)
        .run(words);
  }

  private List<JsonNode> table(String name) throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(out.resolve(name + ".ndjson"))) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private Map<String, JsonNode> answers() throws IOException {
    var answers = new TreeMap<String, JsonNode>();
    for (JsonNode row : table("answers")) {
      var key = row.path("site").asText() + "/" + row.path("patient").asText();
      assertThat(answers.put(key, row)).isNull();
    }
    return answers;
  }

  @Test
  void everyAnswerIsTheOneOfTheServersDecision() throws IOException {
    Export.of(40, 7).write(in);

    assertThat(decide("--everybody", "--threads", "2")).isZero();

    var reader = new PatientPictureReader();
    var assessor = new EligibilityAssessor(Policy.standard());
    var answers = answers();
    assertThat(answers).hasSize(40);
    for (var patient : Export.patients(40, 7)) {
      var record = Bundles.flatten(JSON.readTree(patient.transactionBundle()));
      var expected = assessor.assess(reader.read(record, patient.id()), Export.DAY);
      var answer = answers.get("/" + patient.id());
      assertThat(answer.path("disposition").asText()).isEqualTo(expected.disposition().code());
      assertThat(answer.path("policy").asText()).isEqualTo(expected.policyVersion());
      var statuses = new ArrayList<String>();
      for (JsonNode row : table("criteria")) {
        if (row.path("patient").asText().equals(patient.id())) {
          statuses.add(row.path("criterion").asText() + " " + row.path("status").asText());
        }
      }
      assertThat(statuses)
          .isEqualTo(
              expected.criteria().stream()
                  .map(each -> each.id() + " " + each.status().code())
                  .toList());
    }
  }

  @Test
  void everyLineHasExactlyOneFate() throws IOException {
    var export = Export.of(12, 3);
    export.add("{\"resourceType\":\"Encounter\",\"id\":\"e\"}");
    export.write(in);
    Files.writeString(in.resolve("Observation.ndjson"), "\n{\"oh\": \n", StandardOpenOption.APPEND);
    long lines = 0;
    try (var files = Files.list(in)) {
      for (Path file : files.toList()) {
        lines += Files.readAllLines(file).size();
      }
    }

    assertThat(decide()).isZero();

    long counted = 0;
    for (JsonNode file : table("files")) {
      for (String fate :
          List.of("used", "shared", "outside_cohort", "failed", "other_type", "blank", "lost")) {
        counted += file.path(fate).asLong();
      }
    }
    assertThat(counted).isEqualTo(lines);
    assertThat(console.toString(StandardCharsets.UTF_8))
        .contains("lines lost: 1", "lines blank: 1", "fault cut-off: 1");
  }

  @Test
  void badLinesAreNamedByFileAndLineAndTheRestGoesOn() throws IOException {
    Export.of(2, 3).write(in);
    var bad = in.resolve("bad.ndjson");
    Files.writeString(
        bad,
        "\uFEFF{\"resourceType\":\"Observation\",\"id\":\"x\",\"status\":\"final\"}\r\n"
            + "{\"resourceType\":\"Patient\",\"id\":\"solo\"}\n"
            + "not json at all}\n"
            + "{\"resourceType\":\"Patient\",\"id\":\"n\",\"x\":1e99999999999}\n"
            + "{\"resourceType\":\"Condition\",\"id\":\"c\",\"subject\":{\"reference\":\"Patient/");
    var named = in.resolve("Condition.2.ndjson");
    Files.writeString(named, "{\"resourceType\":\"Patient\",\"id\":\"solo\"}\n");
    var huge = in.resolve("huge.ndjson");
    try (var file = Files.newOutputStream(huge)) {
      var piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        file.write(piece);
      }
      file.write("\n{\"resourceType\":\"Patient\",\"id\":\"after\"}\n".getBytes());
    }
    var packed = in.resolve("torn.ndjson.gz");
    try (var file = new GZIPOutputStream(Files.newOutputStream(packed))) {
      file.write("{\"resourceType\":\"Patient\",\"id\":\"packed\"}\n".getBytes());
    }
    var bytes = Files.readAllBytes(packed);
    Files.write(packed, java.util.Arrays.copyOf(bytes, bytes.length - 6));

    assertThat(decide("--everybody")).isZero();

    assertThat(table("faults").stream().map(DecideCommandTest::words))
        .containsExactlyInAnyOrder(
            "bad.ndjson:1 no-patient",
            "bad.ndjson:3 not-json",
            "bad.ndjson:4 not-json",
            "bad.ndjson:5 cut-off",
            "Condition.2.ndjson:1 other-type-than-file",
            "bad.ndjson:2 duplicate",
            "huge.ndjson:1 too-long",
            "torn.ndjson.gz:2 cut-off");
    assertThat(answers())
        .containsOnlyKeys("/demo-0001", "/demo-0002", "/solo", "/n", "/after", "/packed");
    assertThat(answers().get("/n").path("patient_missing").asBoolean())
        .as("the line that cannot be read names its patient, of whom nothing is known")
        .isTrue();
  }

  private static String words(JsonNode fault) {
    return Path.of(fault.path("file").asText()).getFileName()
        + ":"
        + fault.path("line").asText()
        + " "
        + fault.path("fault").asText();
  }

  @Test
  void anUnreadableLineOfAPatientIsSaidInThePatientsAnswers() throws IOException {
    Export.of(1, 3).write(in);
    Files.writeString(
        in.resolve("late.ndjson"),
        "{\"resourceType\":\"Observation\",\"id\":\"late\",\"subject\":{\"reference\":"
            + "\"Patient/demo-0001\"},\"valueQuantity\":{\"value\":}}\n");

    assertThat(decide("--everybody")).isZero();

    assertThat(answers().get("/demo-0001").path("unreadable_lines").asLong()).isEqualTo(1);
    assertThat(table("issues").stream().map(row -> row.path("text").asText()))
        .contains("a resource could not be read from its line");
  }

  @Test
  void aMissingPatientIsSaidInTheAnswers() throws IOException {
    Export.of(1, 3).write(in);
    Files.delete(in.resolve("Patient.ndjson"));

    assertThat(decide("--everybody")).isZero();

    var answer = answers().get("/demo-0001");
    assertThat(answer.path("patient_missing").asBoolean()).isTrue();
    assertThat(answer.path("failure").isMissingNode()).isTrue();
    assertThat(table("issues").stream().map(row -> row.path("text").asText()))
        .contains("the Patient is not in the files");
  }

  @Test
  void theSameIdAtTwoSitesIsTwoPeople() throws IOException {
    Export.of(1, 3).write(folder.resolve("north"));
    Export.of(1, 8).write(folder.resolve("south"));
    Files.writeString(
        folder.resolve("south/Patient.ndjson"),
        "{\"resourceType\":\"Patient\",\"id\":\"demo-0001\",\"birthDate\":\"1931-05-06\","
            + "\"identifier\":[{\"system\":\"urn:south\",\"value\":\"1\"}]}\n");
    var north = folder.resolve("north").toString();
    var south = folder.resolve("south").toString();

    assertThat(
            run(
                List.of(
                    "north=" + north, "south=" + south, "--out", out.toString(), "--everybody")))
        .isZero();
    assertThat(answers()).containsOnlyKeys("north/demo-0001", "south/demo-0001");

    assertThat(run(List.of(north, south, "--out", out.toString(), "--everybody"))).isZero();
    assertThat(answers().get("/demo-0001").path("failure").asText())
        .isEqualTo("two people under one id: name the sites of the export");
    assertThat(table("faults").stream().map(row -> row.path("fault").asText()))
        .contains("other-person");
  }

  @Test
  void onlyThoseWithHepatocellularCarcinomaAreDecidedOn() throws IOException {
    Export.of(1, 3).write(in);
    Files.writeString(
        in.resolve("others.ndjson"),
        "{\"resourceType\":\"Patient\",\"id\":\"flu\"}\n"
            + "{\"resourceType\":\"Condition\",\"id\":\"flu\",\"subject\":{\"reference\":"
            + "\"Patient/flu\"},\"code\":{\"text\":\"influenza\"}}\n");

    assertThat(decide()).isZero();

    assertThat(answers()).containsOnlyKeys("/demo-0001");
    assertThat(console.toString(StandardCharsets.UTF_8))
        .contains("patients outside the cohort: 1", "lines outside-cohort: 2");
  }

  @Test
  void aDayIsADayWhereTheHospitalIs() throws IOException {
    Export.of(1, 3).write(in);
    Files.writeString(
        in.resolve("evening.ndjson"),
        "{\"resourceType\":\"Observation\",\"id\":\"evening\",\"status\":\"final\","
            + "\"subject\":{\"reference\":\"Patient/demo-0001\"},\"effectiveDateTime\":\""
            + Export.DAY.minusDays(1)
            + "T23:30:00Z\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":"
            + "\"14631-6\"}]},\"valueQuantity\":{\"value\":14,\"unit\":\"umol/L\"}}\n");

    assertThat(decide("--zone", "UTC")).isZero();
    assertThat(day("g5.bilirubin")).isEqualTo(Export.DAY.minusDays(1).toString());
    assertThat(decide("--zone", "Asia/Shanghai")).isZero();
    assertThat(day("g5.bilirubin")).isEqualTo(Export.DAY.toString());
  }

  private String day(String criterion) throws IOException {
    return table("criteria").stream()
        .filter(row -> row.path("criterion").asText().equals(criterion))
        .findFirst()
        .orElseThrow()
        .path("date")
        .asText();
  }

  @Test
  void aHospitalsOwnDrugIsKnownToTheFilesToo() throws IOException {
    Export.of(1, 3).write(in);
    Files.writeString(
        in.resolve("MedicationDispense.ndjson"),
        "{\"resourceType\":\"MedicationDispense\",\"id\":\"new\",\"status\":\"completed\","
            + "\"subject\":{\"reference\":\"Patient/demo-0001\"},\"whenHandedOver\":\""
            + Export.DAY.minusDays(1)
            + "\",\"medicationCodeableConcept\":{\"text\":\"HX-17 tablets\"}}\n");
    var own =
        Files.writeString(
            folder.resolve("own.csv"),
            "table,concept,match,system,value,source\n"
                + "drugs,hx17,display,,HX-17,formulary\n"
                + "drugs,hx17,class,,vegfr-tki,formulary\n"
                + "drugs,hx17,washout,,lenvatinib,formulary\n"
                + "drugs,hx17,name,,hx-17,formulary\n");

    assertThat(decide("--knowledge", own.toString())).isZero();
    assertThat(table("criteria").stream().map(row -> row.path("criterion").asText()))
        .contains("g10.washout.hx17");
    Files.writeString(own, "drugs,x,colour,,red,us\n", StandardOpenOption.APPEND);
    assertThat(decide("--knowledge", own.toString())).isEqualTo(2);
    assertThat(console.toString(StandardCharsets.UTF_8)).contains("line 6: unknown key");
  }

  @Test
  void wrongWordsAreExplained() {
    assertThat(run(List.of())).isEqualTo(2);
    assertThat(run(List.of("x.ndjson"))).isEqualTo(2);
    assertThat(run(List.of("x.ndjson", "--out", out.toString(), "--as-of", "soon"))).isEqualTo(2);
    assertThat(run(List.of("x.ndjson", "--out", out.toString(), "--fast", "1"))).isEqualTo(2);
    assertThat(run(List.of("x.ndjson", "--out", out.toString(), "--zone", "Mars"))).isEqualTo(2);
    assertThat(run(List.of("missing.ndjson", "--out", out.toString()))).isEqualTo(1);
    assertThat(console.toString(StandardCharsets.UTF_8))
        .contains("--as-of does not take soon", "--fast is not known", "missing.ndjson");
  }
}
