// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.context.support.TranslateConceptResult;
import ca.uhn.fhir.context.support.TranslateConceptResults;
import ca.uhn.fhir.jpa.term.TermConceptMappingSvcImpl;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** A translation by the concept maps that a call brings. */
record GivenMaps(Parameters body) {
  /** Null where the call brings none that it asks for: the stored ones hold. */
  @Nullable Parameters translated() {
    var maps = maps();
    if (maps.isEmpty()) {
      return null;
    }
    boolean isReverse = "true".equals(text("reverse"));
    var found = new ArrayList<TranslateConceptResult>();
    for (var code : codes()) {
      for (var map : maps) {
        map.getGroup().forEach(group -> translate(map, group, code, isReverse, found));
      }
    }
    boolean isFound = found.stream().anyMatch(each -> !"unmatched".equals(each.getEquivalence()));
    var results = new TranslateConceptResults();
    results.setResults(found);
    results.setResult(isFound);
    results.setMessage(isFound ? "Matches found" : "No matches found");
    return TermConceptMappingSvcImpl.toParameters(results);
  }

  private List<ConceptMap> maps() {
    String url = text("url");
    String version = text("conceptMapVersion");
    return body.getParameter().stream()
        .filter(each -> GivenParameters.RESOURCE.equals(each.getName()))
        .filter(each -> each.getResource() instanceof ConceptMap)
        .map(each -> (ConceptMap) each.getResource())
        .filter(map -> url == null || url.equals(map.getUrl()))
        .filter(map -> version == null || version.equals(map.getVersion()))
        .toList();
  }

  private void translate(
      ConceptMap map,
      ConceptMap.ConceptMapGroupComponent group,
      Coding code,
      boolean isReverse,
      List<TranslateConceptResult> found) {
    if (!isOf(isReverse ? group.getTarget() : group.getSource(), code.getSystem())
        || !isOf(isReverse ? group.getSource() : group.getTarget(), targetSystem())) {
      return;
    }
    for (var element : group.getElement()) {
      for (var target : element.getTarget()) {
        if (code.getCode().equals(isReverse ? target.getCode() : element.getCode())) {
          var result = new TranslateConceptResult();
          result.setSystem(isReverse ? group.getSource() : group.getTarget());
          result.setSystemVersion(isReverse ? group.getSourceVersion() : group.getTargetVersion());
          result.setCode(isReverse ? element.getCode() : target.getCode());
          result.setDisplay(isReverse ? element.getDisplay() : target.getDisplay());
          var equivalence = target.getEquivalence();
          result.setEquivalence(
              (equivalence == null ? ConceptMapEquivalence.EQUIVALENT : equivalence).toCode());
          result.setConceptMapUrl(map.getUrl());
          found.add(result);
        }
      }
    }
  }

  private static boolean isOf(@Nullable String system, @Nullable String asked) {
    return asked == null || asked.equals(system);
  }

  private @Nullable String targetSystem() {
    String older = text("targetsystem");
    return older == null ? text("targetSystem") : older;
  }

  private List<Coding> codes() {
    var codes = new ArrayList<Coding>();
    for (String name : List.of("coding", "sourceCoding")) {
      if (value(name) instanceof Coding coding) {
        codes.add(coding);
      }
    }
    for (String name : List.of("codeableConcept", "sourceCodeableConcept")) {
      if (value(name) instanceof CodeableConcept concept) {
        codes.addAll(concept.getCoding());
      }
    }
    for (String name : List.of("code", "sourceCode")) {
      String code = text(name);
      if (code != null) {
        codes.add(new Coding().setSystem(text("system")).setCode(code));
      }
    }
    codes.removeIf(each -> !each.hasCode());
    if (codes.isEmpty()) {
      throw new RequestProblem(Kind.MISSING_PARAMETER, "Name the code to translate", "code");
    }
    return codes;
  }

  private @Nullable Type value(String name) {
    var found = body.getParameter(name);
    return found == null ? null : found.getValue();
  }

  private @Nullable String text(String name) {
    var value = value(name);
    return value == null || !value.isPrimitive() ? null : value.primitiveValue();
  }
}
