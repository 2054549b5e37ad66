// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import java.util.List;
import java.util.stream.Stream;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r5.model.BooleanType;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r5.model.CodeType;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.DataType;
import org.hl7.fhir.r5.model.Parameters;
import org.hl7.fhir.r5.model.StringType;
import org.hl7.fhir.r5.model.UriType;
import org.hl7.fhir.r5.terminologies.CodeSystemUtilities;

/** What is said of a concept by its code system, given or stored. */
record GivenConcepts(GivenContext context, AskedCode asked) {
  /** Its display, designations and properties. */
  Parameters lookedUp() {
    var coding = asked.required("coding", "code", "system", "version");
    var system = system(coding);
    var concept = concept(system, coding);
    var answer = new Parameters();
    answer.addParameter("name", new StringType(name(system)));
    answer.addParameter("system", new UriType(system.getUrl()));
    answer.addParameter("code", new CodeType(concept.getCode()));
    if (system.hasVersion()) {
      answer.addParameter("version", new StringType(system.getVersion()));
    }
    if (concept.hasDisplay()) {
      answer.addParameter("display", new StringType(concept.getDisplay()));
    }
    if (concept.hasDefinition()) {
      answer.addParameter("definition", new StringType(concept.getDefinition()));
    }
    answer.addParameter(
        "abstract", new BooleanType(CodeSystemUtilities.isNotSelectable(system, concept)));
    concept.getDesignation().forEach(each -> designation(answer, each));
    properties(answer, system, concept);
    asked
        .texts(GivenParameters.SUPPLEMENT)
        .forEach(each -> answer.addParameter("used-supplement", context.exactly(each)));
    return answer;
  }

  private static String name(CodeSystem system) {
    return system.hasName() ? system.getName() : String.valueOf(system.getUrl());
  }

  private static void designation(
      Parameters answer, CodeSystem.ConceptDefinitionDesignationComponent said) {
    var part = answer.addParameter().setName("designation");
    if (said.hasLanguage()) {
      part.addPart().setName("language").setValue(new CodeType(said.getLanguage()));
    }
    if (said.hasUse()) {
      part.addPart().setName("use").setValue(said.getUse());
    }
    part.addPart().setName("value").setValue(new StringType(said.getValue()));
  }

  /** Those that are asked for, or all: its own, and what R4 calls inactive, parent and child. */
  private void properties(
      Parameters answer, CodeSystem system, ConceptDefinitionComponent concept) {
    var wanted = asked.texts("property");
    boolean isAll = wanted.isEmpty() || wanted.contains("*");
    if (isAll || wanted.contains("inactive")) {
      boolean isInactive = CodeSystemUtilities.isInactive(system, concept);
      property(answer, "inactive", new BooleanType(isInactive));
    }
    if (isAll || wanted.contains("parent")) {
      parents(system.getConcept(), concept)
          .forEach(each -> property(answer, "parent", new CodeType(each.getCode())));
    }
    if (isAll || wanted.contains("child")) {
      concept.getConcept().forEach(each -> property(answer, "child", new CodeType(each.getCode())));
    }
    for (var each : concept.getProperty()) {
      if ((isAll || wanted.contains(each.getCode())) && !"inactive".equals(each.getCode())) {
        property(answer, each.getCode(), each.getValue());
      }
    }
  }

  private static void property(Parameters answer, String code, DataType value) {
    var part = answer.addParameter().setName("property");
    part.addPart().setName("code").setValue(new CodeType(code));
    part.addPart().setName("value").setValue(value);
  }

  private static Stream<ConceptDefinitionComponent> parents(
      List<ConceptDefinitionComponent> concepts, ConceptDefinitionComponent child) {
    return concepts.stream()
        .flatMap(
            each ->
                Stream.concat(
                    each.getConcept().contains(child) ? Stream.of(each) : Stream.empty(),
                    parents(each.getConcept(), child)));
  }

  /** How two codes of one system stand to each other. */
  Parameters subsumed() {
    var one = asked.required("codingA", "codeA", "system", "version");
    var other = asked.required("codingB", "codeB", "system", "version");
    if (!one.getSystem().equals(other.getSystem())) {
      throw new RequestProblem(
          Kind.UNPROCESSABLE, "The two codes are of different code systems", null);
    }
    var system = system(one);
    String first = concept(system, one).getCode();
    String second = concept(system, other).getCode();
    var answer = new Parameters();
    answer.addParameter("outcome", new CodeType(outcome(system, first, second)));
    return answer;
  }

  private static String outcome(CodeSystem system, String one, String other) {
    if (one.equals(other)) {
      return "equivalent";
    }
    if (CodeSystemUtilities.subsumes(system, one, other)) {
      return "subsumes";
    }
    return CodeSystemUtilities.subsumes(system, other, one) ? "subsumed-by" : "not-subsumed";
  }

  private CodeSystem system(Coding coding) {
    boolean isSupplemented = !asked.texts(GivenParameters.SUPPLEMENT).isEmpty();
    var found = context.codeSystem(coding.getSystem(), coding.getVersion(), isSupplemented);
    if (found == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, "No code system of that address is stored or given", "system");
    }
    return found;
  }

  private static ConceptDefinitionComponent concept(CodeSystem system, Coding coding) {
    var found = CodeSystemUtilities.findCode(system.getConcept(), coding.getCode());
    if (found == null) {
      throw new RequestProblem(Kind.NOT_FOUND, "The code is not in the code system", "code");
    }
    return found;
  }
}
