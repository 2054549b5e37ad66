package org.hepatora.hapi.index;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.registry.ReadOnlySearchParamCache;
import ca.uhn.fhir.jpa.searchparam.registry.RuntimeSearchParamCache;
import ca.uhn.fhir.jpa.searchparam.registry.SearchParameterCanonicalizer;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Nine names are left out, each can be had, and no reference is among them. */
class SearchableParametersTest {
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final ReadOnlySearchParamCache R4 =
      ReadOnlySearchParamCache.fromFhirContext(CONTEXT, new SearchParameterCanonicalizer(CONTEXT));

  private static Set<String> served(MockEnvironment settings) {
    var parameters = new SearchableParameters(settings);
    parameters.setActiveSearchParams(RuntimeSearchParamCache.fromReadOnlySearchParamCache(R4));
    return CONTEXT.getResourceTypes().stream()
        .flatMap(
            type ->
                parameters
                    .getActiveSearchParams(type, SearchParamLookupContextEnum.SEARCH)
                    .values()
                    .stream()
                    .map(each -> type + ":" + each.getName()))
        .collect(Collectors.toSet());
  }

  private static Set<String> all() {
    return CONTEXT.getResourceTypes().stream()
        .flatMap(
            type ->
                RuntimeSearchParamCache.fromReadOnlySearchParamCache(R4)
                    .getSearchParamStream()
                    .filter(each -> each.getBase().contains(type))
                    .map(each -> type + ":" + each.getName()))
        .collect(Collectors.toSet());
  }

  @Test
  void onlyTheNineNamesAreLeftOut() {
    var left = new HashSet<>(all());
    left.removeAll(served(new MockEnvironment()));
    assertThat(left.stream().map(each -> each.replaceFirst(".*:", "")))
        .containsOnlyElementsOf(
            Set.of(
                "combo-code",
                "combo-code-value-concept",
                "combo-code-value-quantity",
                "combo-data-absent-reason",
                "combo-value-concept",
                "combo-value-quantity",
                "component-data-absent-reason",
                "data-absent-reason",
                "phonetic"));
    assertThat(left).contains("Observation:combo-code", "Patient:phonetic");
  }

  @Test
  void eachCanBeHad() {
    var settings = new MockEnvironment();
    settings.setProperty("hepatora.fhir.added-search-parameters", "combo-code,phonetic");
    assertThat(served(settings))
        .contains("Observation:combo-code", "Patient:phonetic")
        .doesNotContain("Observation:combo-value-quantity");
  }

  @Test
  void noReferenceIsLeftOut() {
    assertThat(
            R4.getSearchParamStream()
                .filter(each -> each.getParamType() == RestSearchParameterTypeEnum.REFERENCE)
                .map(RuntimeSearchParam::getName))
        .doesNotContainAnyElementsOf(SearchableParameters.LEFT_OUT);
  }
}
