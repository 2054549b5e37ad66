// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every definition of FHIR R4 is the one that HAPI's own support gives. */
class DefinitionsOnDemandTest {
  private static final FhirContext R4 = FhirContext.forR4Cached();

  private final DefaultProfileValidationSupport theirs = new DefaultProfileValidationSupport(R4);
  private final DefinitionsOnDemand ours = new DefinitionsOnDemand(R4);

  @Test
  void structuresAreTheSame() {
    var all = theirs.<StructureDefinition>fetchAllStructureDefinitions();
    assertThat(all).hasSizeGreaterThan(600);
    all.forEach(each -> same(each, ours::fetchStructureDefinition));
    assertThat(ours.<StructureDefinition>fetchAllStructureDefinitions())
        .extracting(StructureDefinition::getUrl)
        .containsExactlyInAnyOrderElementsOf(
            all.stream().map(StructureDefinition::getUrl).toList());
  }

  @Test
  void codeSystemsAndValueSetsAreTheSame() {
    theirs.fetchValueSet("http://hl7.org/fhir/ValueSet/condition-clinical");
    var all = theirs.fetchAllConformanceResources();
    var systems = all.stream().filter(CodeSystem.class::isInstance).map(CodeSystem.class::cast);
    var sets = all.stream().filter(ValueSet.class::isInstance).map(ValueSet.class::cast).toList();
    assertThat(sets).hasSizeGreaterThan(1000);
    systems.forEach(
        each ->
            sameOrNone(theirs.fetchCodeSystem(each.getUrl()), ours.fetchCodeSystem(each.getUrl())));
    sets.forEach(each -> same(each, ours::fetchValueSet));
  }

  private static void same(
      MetadataResource theirs, Function<String, @Nullable IBaseResource> ours) {
    var found = (Resource) ours.apply(theirs.getUrl());
    assertThat(found).as(theirs.getUrl()).isNotNull();
    assertThat(R4.newJsonParser().encodeResourceToString(found))
        .isEqualTo(R4.newJsonParser().encodeResourceToString(theirs));
    assertThat(found.getId()).isEqualTo(theirs.getId());
    for (var key : new String[] {"package", DefaultProfileValidationSupport.SOURCE_PACKAGE_ID}) {
      assertThat(found.getUserData(key)).as(key).isEqualTo(theirs.getUserData(key));
    }
  }

  @Test
  void anAddressIsReadAsTheirs() {
    for (var asked :
        new String[] {
          "Patient",
          "StructureDefinition/Patient",
          "http://hl7.org/fhir/StructureDefinition/String",
          "http://hl7.org/fhir/StructureDefinition/Nothing",
          "http://hl7.org/fhir/StructureDefinition/Patient|4.0.1",
          "http://example.org/Patient",
          "string"
        }) {
      sameOrNone(theirs.fetchStructureDefinition(asked), ours.fetchStructureDefinition(asked));
    }
    for (var asked :
        new String[] {
          "http://terminology.hl7.org/CodeSystem/v3-ActCode|1",
          "http://hl7.org/fhir/administrative-gender|9",
          "http://unitsofmeasure.org|1",
          "https://hapifhir.io/fhir/CodeSystem/hapi-fhir-storage-response-code",
          "http://example.org/none"
        }) {
      sameOrNone(theirs.fetchCodeSystem(asked), ours.fetchCodeSystem(asked));
    }
  }

  private static void sameOrNone(@Nullable IBaseResource theirs, @Nullable IBaseResource ours) {
    if (theirs == null || ours == null) {
      assertThat(ours).isEqualTo(theirs);
    } else {
      assertThat(R4.newJsonParser().encodeResourceToString(ours))
          .isEqualTo(R4.newJsonParser().encodeResourceToString(theirs));
    }
  }
}
