// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The document of $summary of every demo patient; they have lesions as BodyStructures, which
 * extensions refer to. {@code profiles/validate} judges those that are left in {@code
 * target/summaries} by HL7's validator.
 */
class SummaryIT {
  private static final Http FHIR = TestServer.shared().fhir();
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final Path LEFT = Path.of("target/summaries");

  private static Bundle summary(String patient) {
    var answer = FHIR.get("Patient/" + patient + "/$summary").is(200);
    return CONTEXT.newJsonParser().parseResource(Bundle.class, answer.text());
  }

  @Test
  void everyReferenceOfEachLeadsToAnEntry() throws IOException {
    Files.createDirectories(LEFT);
    var patients =
        FHIR.get("Patient?_count=500&_elements=id").is(200).references().stream()
            .filter(each -> each.matches("Patient/demo-\\d+"))
            .map(each -> each.substring("Patient/".length()))
            .toList();
    assertThat(patients).hasSizeGreaterThanOrEqualTo(24);
    for (String patient : patients) {
      var document = summary(patient);
      agrees(document);
      Files.writeString(
          LEFT.resolve(patient + ".json"),
          CONTEXT.newJsonParser().encodeResourceToString(document));
    }
  }

  private static void agrees(Bundle document) {
    var addresses = document.getEntry().stream().map(each -> each.getFullUrl()).toList();
    assertThat(addresses).doesNotHaveDuplicates().doesNotContainNull();
    for (var entry : document.getEntry()) {
      for (var each : CONTEXT.newTerser().getAllResourceReferences(entry.getResource())) {
        String value = each.getResourceReference().getReferenceElement().getValue();
        if (value != null && !value.startsWith("#")) {
          assertThat(addresses).as(entry.getFullUrl() + " " + each.getName()).contains(value);
        }
      }
    }
    var composition = (Composition) document.getEntryFirstRep().getResource();
    assertThat(composition.getSection())
        .allSatisfy(each -> assertThat(each.getText().getDivAsString()).contains("<div"));
    assertThat(CONTEXT.newJsonParser().encodeResourceToString(document)).doesNotContain("Cyprus");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-0001", "demo-0005", "demo-0009"})
  void itIsAValidDocument(String patient) {
    assertThat(Validation.errors(summary(patient))).isEmpty();
  }
}
