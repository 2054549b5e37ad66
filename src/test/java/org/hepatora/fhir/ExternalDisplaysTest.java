// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hepatora.conformance.Guide;
import org.hepatora.conformance.GuideFile;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.demo.DemoCohort;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.write.ReviewDefinitionWriter;
import org.junit.jupiter.api.Test;

/** No code of others is displayed but as the checked list says, wherever this server shows one. */
class ExternalDisplaysTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROW =
      Pattern.compile("([^,]+),([^,]+),([^,\"]+),(\"[^\"]+\"|[^,\"]+)");
  private static final Set<String> CHECKED = checked();

  private static Set<String> checked() {
    try {
      return Files.readAllLines(Path.of("terminology/displays.csv")).stream()
          .skip(1)
          .map(
              line -> {
                var row = ROW.matcher(line);
                assertThat(row.matches()).as("system, code, display, source: " + line).isTrue();
                return row.group(1) + "|" + row.group(2) + "|" + row.group(3);
              })
          .collect(Collectors.toSet());
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  @Test
  void inTheGuideAndItsExamples() throws IOException {
    var seen = new TreeMap<String, String>();
    var guide = Guide.read();
    for (GuideFile file : guide.definitions()) {
      collect(JSON.readTree(file.json()), file.reference(), seen);
    }
    for (GuideFile file : guide.examples()) {
      collect(JSON.readTree(file.json()), file.reference(), seen);
    }
    assertThat(seen).hasSizeGreaterThan(30);
    assertThat(unchecked(seen)).isEmpty();
  }

  @Test
  void inTheDemoCohort() throws IOException {
    var seen = new TreeMap<String, String>();
    var cohort = new DemoCohort(7, LocalDate.of(2026, 11, 23));
    for (var patient : cohort.patients(36).toList()) {
      collect(JSON.readTree(patient.transactionBundle()), patient.course(), seen);
    }
    assertThat(seen).isNotEmpty();
    assertThat(unchecked(seen)).isEmpty();
  }

  @Test
  void inThePublishedPolicy() throws IOException {
    var seen = new TreeMap<String, String>();
    var assessor = new EligibilityAssessor(Policy.standard());
    var review = new ReviewDefinitionWriter().write(Policy.standard(), assessor.criteria());
    var json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(review);
    collect(JSON.readTree(json), "PlanDefinition", seen);
    assertThat(unchecked(seen)).isEmpty();
  }

  @Test
  void theListItselfHasOneDisplayACode() {
    var codes = new TreeSet<String>();
    for (String row : CHECKED) {
      assertThat(codes.add(row.substring(0, row.lastIndexOf('|')))).as(row).isTrue();
    }
  }

  private static Set<String> unchecked(TreeMap<String, String> seen) {
    var unchecked = new TreeSet<String>();
    seen.forEach(
        (display, where) -> {
          if (!CHECKED.contains(display)) {
            unchecked.add(display + " in " + where);
          }
        });
    return unchecked;
  }

  /** Every {@code system|code|display} of a system that is not ours, and where it stands. */
  private static void collect(JsonNode node, String where, TreeMap<String, String> seen) {
    var system = node.path("system").asText();
    if (node.isObject() && !system.isEmpty()) {
      add(system, node, where, seen);
      node.path("concept").forEach(concept -> add(system, concept, where, seen));
    }
    if (node.path("element").isArray() && node.path("target").isTextual()) {
      for (JsonNode element : node.path("element")) {
        element
            .path("target")
            .forEach(target -> add(node.path("target").asText(), target, where, seen));
      }
    }
    node.forEach(child -> collect(child, where, seen));
  }

  private static void add(
      String system, JsonNode coding, String where, TreeMap<String, String> seen) {
    if (coding.has("code") && coding.has("display") && !system.startsWith(Canonicals.BASE)) {
      var display =
          system + "|" + coding.path("code").asText() + "|" + coding.path("display").asText();
      seen.put(display, where);
    }
  }
}
