// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.CutShort;
import org.hepatora.fhir.read.Located;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records of a candidate with one resource that was once lost in silence; each stands for its kind.
 * The right answers are those of decision.md: disposition, date, and the criterion that says why.
 */
final class RecordCasesTest {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());

  record Added(JsonNode row) {
    String text(String field) {
      return row.path(field).asText();
    }

    @Override
    public String toString() {
      return text("case") + " is " + text("disposition");
    }
  }

  static List<Added> added() {
    var cases = new ArrayList<Added>();
    file("added.json").forEach(row -> cases.add(new Added(row)));
    return cases;
  }

  @ParameterizedTest
  @MethodSource("added")
  void nothingIsLostInSilence(Added one) {
    var resources = Ehr.patient(one.text("patient"));
    var entry = one.row().path("entry");
    var resource = entry.path("resource");
    if (one.text("case").startsWith("33")) {
      resources.removeIf(
          other ->
              other.type().equals("Condition")
                  && other.resource().path("code").toString().contains("109841003"));
    }
    resources.add(
        new Located(resource, "Bundle.entry[50].resource", entry.path("fullUrl").asText()));

    var answer = answer(resources, one.text("asOf"));

    assertThat(answer.disposition().code())
        .as(English.of(answer.summary()))
        .isEqualTo(one.text("disposition"));
    assertThat(answer.earliestDate() == null ? "" : answer.earliestDate().toString())
        .isEqualTo(one.text("earliest"));
    assertThat(answer.criteria().stream().filter(each -> each.id().equals(one.text("criterion"))))
        .extracting(each -> each.status().code())
        .contains(one.text("status"));
    assertThat(sources(answer)).contains(entry.path("fullUrl").asText());
  }

  /** A bispecific antibody is an ICI, and its longest interval counts: CTLA-4, 21 and 28 days. */
  @Test
  void cadonilimabIsTwoAgentsInOne() {
    var answer = answer(Bundles.flatten(file("cadonilimab.json")), "2026-11-29");

    assertThat(answer.disposition().code()).isEqualTo("candidate-conversion");
    assertThat(answer.preferredDate()).isEqualTo(LocalDate.of(2026, 12, 3));
    assertThat(answer.cautions())
        .noneMatch(caution -> English.of(caution).contains("not immunotherapy"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "bundle-page-1-of-everything.json, insufficient-data",
    "bundle-page-1-progression.json, insufficient-data"
  })
  void onePageIsNotTheWholeRecord(String name, String disposition) {
    var bundle = file(name);

    var picture = Ehr.READER.read(Bundles.flatten(bundle), "", CutShort.of(bundle, "Bundle"));
    var answer = ASSESSOR.assess(picture, LocalDate.of(2026, 11, 29));

    assertThat(answer.disposition().code()).as(English.of(answer.summary())).isEqualTo(disposition);
    assertThat(answer.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.path()).isEqualTo("Bundle.link");
              assertThat(English.of(issue.text())).contains("cut short", "further page");
            });
  }

  private static Answer answer(List<Located> resources, String asOf) {
    return ASSESSOR.assess(Ehr.READER.read(resources), LocalDate.parse(asOf));
  }

  private static List<String> sources(Answer answer) {
    return answer.criteria().stream().map(Criterion::sources).flatMap(List::stream).toList();
  }

  private static JsonNode file(String name) {
    try (InputStream file = RecordCasesTest.class.getResourceAsStream("/cases/record/" + name)) {
      return FhirJson.mapper().readTree(file);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
