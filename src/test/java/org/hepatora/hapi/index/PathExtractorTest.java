// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.index;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.util.SearchParameterUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hepatora.hapi.FilledResources;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.Test;

/** What is found without FHIRPath is what FHIRPath finds, in the same order. */
class PathExtractorTest {
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final Set<String> PATHS = paths();

  private final PathExtractor ours = extractor(new PathExtractor());
  private final SearchParamExtractorR4 hapis = extractor(new SearchParamExtractorR4());

  private static <E extends SearchParamExtractorR4> E extractor(E extractor) {
    extractor.setContext(CONTEXT);
    extractor.start();
    return extractor;
  }

  private static Set<String> paths() {
    var paths = new TreeSet<String>();
    for (var each :
        Objects.requireNonNull(CONTEXT.getValidationSupport().fetchAllSearchParameters())) {
      var expression = ((SearchParameter) each).getExpression();
      if (expression != null) {
        Stream.of(SearchParameterUtil.splitSearchParameterExpressions(expression))
            .map(String::trim)
            .forEach(paths::add);
      }
    }
    return paths;
  }

  private static String sort(String path) {
    return path.replaceFirst("^\\(?([A-Za-z]+).*", "$1");
  }

  /** Every path of R4 on filled resources of the type it begins with. */
  @Test
  void everyPathOfR4FindsTheSame() {
    var filled = new FilledResources(CONTEXT);
    Map<String, Integer> plain = new TreeMap<>();
    var nothing = new TreeSet<String>();
    for (String type : filled.types()) {
      var resources = filled.of(type).toList();
      for (String path : PATHS) {
        if (!Set.of(type, "Resource", "DomainResource").contains(sort(path))) {
          continue;
        }
        boolean any = false;
        for (var resource : resources) {
          var expected = hapis.extractValues(path, resource);
          assertThat(same(ours.extractValues(path, resource), expected))
              .as("%s in %s", path, resource.getId())
              .isTrue();
          any |= !expected.isEmpty();
        }
        if (!any) {
          nothing.add(path);
        }
        plain.merge(PlainPath.of(path) == null ? "FHIRPath" : "plain", 1, Integer::sum);
      }
    }
    assertThat(plain.get("plain")).isGreaterThan(1000);
    // Few paths are met by no resource at all: the comparison compares something.
    assertThat(nothing).hasSizeLessThan(PATHS.size() / 20);
  }

  private static boolean same(List<? extends IBase> found, List<? extends IBase> expected) {
    if (found.size() != expected.size()) {
      return false;
    }
    for (int each = 0; each < found.size(); each++) {
      // FHIRPath makes copies of ids and truths.
      if (found.get(each) != expected.get(each)
          && !((Base) found.get(each)).equalsDeep((Base) expected.get(each))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aPathOfAnotherTypeFindsTheSame() {
    var observation = new FilledResources(CONTEXT).of("Observation").findFirst().orElseThrow();
    for (String path : PATHS) {
      if (!Set.of("Observation", "Resource", "DomainResource").contains(sort(path))) {
        assertThat(
                same(ours.extractValues(path, observation), hapis.extractValues(path, observation)))
            .as(path)
            .isTrue();
      }
    }
  }

  @Test
  void aReferenceIntoTheResourceIsResolvedThere() {
    var observation = new Observation();
    var patient = new Patient();
    patient.setId("#p");
    observation.addContained(patient);
    observation.getSubject().setReference("#p");
    String path = "Observation.subject.where(resolve() is Patient)";
    assertThat(PlainPath.of(path)).isNotNull();
    assertThat(ours.extractValues(path, observation))
        .isEqualTo(hapis.extractValues(path, observation));
  }

  @Test
  void whatIsNoPlainPathIsFhirPaths() {
    for (String path :
        List.of(
            "Patient.deceased.exists() and Patient.deceased != false",
            "Bundle.entry[0].resource",
            "Resource.id",
            "Observation.value.as(Quantity) | Observation.code",
            "Observation.extension('http://x').value",
            "name")) {
      assertThat(PlainPath.of(path)).as(path).isNull();
    }
  }
}
