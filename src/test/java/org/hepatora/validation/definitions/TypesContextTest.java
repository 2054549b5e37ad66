// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.conformance.Guide;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.junit.jupiter.api.Test;

/** HL7's validator says the same with our context as with HAPI's, of right and of broken input. */
class TypesContextTest {
  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Guide guide = Guide.read();
  private final FhirValidator theirs = theirs();
  private final FhirValidator ours = ours(profiles());

  @Test
  void saysTheSame() throws Exception {
    int broken = 0;
    for (var resource : oneOfEachKind()) {
      same(resource);
      for (var name : List.copyOf(names(resource))) {
        if (!name.equals("resourceType")) {
          var without = resource.deepCopy();
          without.remove(name);
          broken += same(without);
          // HAPI 8.8.0 itself fails at a meta that is no object.
          if (!name.equals("meta")) {
            var otherwise = resource.deepCopy();
            otherwise.put(name, "?");
            broken += same(otherwise);
          }
          var within = resource.deepCopy();
          within.withObject("/" + name + "X").put("unknown", true);
          broken += same(within);
        }
      }
    }
    assertThat(broken).isGreaterThan(300);
  }

  @Test
  @SuppressWarnings("NullAway") // HL7's code has no such rule.
  void nothingIsNoPrimitiveType() {
    var known = new TypesContext(new CanonicalTypes(new DefinitionsOnDemand(R4)), profiles());
    assertThat(known.isPrimitiveType(null)).isFalse();
    assertThat(known.isPrimitiveType("decimal")).isTrue();
    assertThat(known.fetchTypeDefinitions(null)).isEmpty();
  }

  @Test
  void aBrokenDefinitionStopsNobody() {
    var profiles = profiles();
    profiles.addResource(
        new StructureDefinition()
            .setUrl("urn:no-derivation")
            .setKind(StructureDefinitionKind.LOGICAL)
            .setType("urn:no-derivation"));
    profiles.addResource(
        new StructureDefinition()
            .setUrl("urn:no-base")
            .setKind(StructureDefinitionKind.LOGICAL)
            .setType("urn:no-base")
            .setDerivation(TypeDerivationRule.SPECIALIZATION));
    assertThat(messages(ours(profiles), "{\"resourceType\":\"Basic\"}"))
        .anyMatch(each -> each.contains("Basic.code"));
  }

  private static Set<String> names(ObjectNode resource) {
    var names = new TreeSet<String>();
    resource.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** One resource of each type and profile of the guide's examples. */
  private List<ObjectNode> oneOfEachKind() throws Exception {
    Map<String, ObjectNode> kinds = new LinkedHashMap<>();
    for (var example : guide.examples()) {
      var tree = JSON.readTree(example.json());
      add(tree, kinds);
      tree.path("entry").forEach(entry -> add(entry.path("resource"), kinds));
    }
    assertThat(kinds).hasSizeGreaterThan(30);
    return List.copyOf(kinds.values());
  }

  private static void add(JsonNode tree, Map<String, ObjectNode> kinds) {
    if (tree instanceof ObjectNode resource && !resource.path("entry").isArray()) {
      kinds.putIfAbsent(
          resource.path("resourceType").asText() + resource.at("/meta/profile"), resource);
    }
  }

  /** One when anything is said. */
  private int same(ObjectNode resource) {
    var text = resource.toString();
    var said = messages(ours, text);
    assertThat(said).as(text).isEqualTo(messages(theirs, text));
    return said.isEmpty() ? 0 : 1;
  }

  private static List<String> messages(FhirValidator validator, String text) {
    return validator.validateWithResult(text).getMessages().stream()
        .map(each -> each.getSeverity() + each.getLocationString() + each.getMessage())
        .sorted()
        .toList();
  }

  private FhirValidator theirs() {
    var module =
        new FhirInstanceValidator(chain(profiles(), new DefaultProfileValidationSupport(R4)));
    return R4.newValidator().registerValidatorModule(module);
  }

  private FhirValidator ours(PrePopulatedValidationSupport profiles) {
    var definitions = new DefinitionsOnDemand(R4);
    var support = chain(profiles, definitions);
    var known = new TypesContext(new CanonicalTypes(definitions), profiles);
    known.setValidationSupport(support);
    var module = new FhirInstanceValidator(support);
    module.setWrappedWorkerContext(support, known);
    return R4.newValidator().registerValidatorModule(module);
  }

  private PrePopulatedValidationSupport profiles() {
    var profiles = new PrePopulatedValidationSupport(R4);
    for (var file : guide.definitions()) {
      if (Set.of("StructureDefinition", "ValueSet", "CodeSystem").contains(file.type())) {
        profiles.addResource(R4.newJsonParser().parseResource(file.json()));
      }
    }
    return profiles;
  }

  private static IValidationSupport chain(IValidationSupport profiles, IValidationSupport base) {
    return new ValidationSupportChain(
        profiles,
        base,
        new CommonCodeSystemsTerminologyService(R4),
        new InMemoryTerminologyServerValidationSupport(R4),
        new SnapshotGeneratingValidationSupport(R4));
  }
}
