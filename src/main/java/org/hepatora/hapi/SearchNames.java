// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.SearchContainedModeEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.platform.SearchTexts;

/** The names of what a search asks by, written as in an address. */
public final class SearchNames implements SearchTexts {
  private final MatchUrlService criteria;
  private final FhirContext context;

  public SearchNames(MatchUrlService criteria, FhirContext context) {
    this.criteria = criteria;
    this.context = context;
  }

  @Override
  public Set<String> names(String text) {
    String type = text.split("\\?", 2)[0];
    return of(criteria.translateMatchUrl(text, context.getResourceDefinition(type)));
  }

  static Set<String> of(SearchParameterMap search) {
    var names = new TreeSet<String>();
    search
        .entrySet()
        .forEach(
            each ->
                each.getValue().stream()
                    .flatMap(either -> either.stream())
                    .forEach(value -> names.add(name(each.getKey(), value))));
    for (SortSpec sort = search.getSort(); sort != null; sort = sort.getChain()) {
      names.add(sort.getParamName());
    }
    var contained = search.getSearchContainedMode();
    if (contained != null && contained != SearchContainedModeEnum.FALSE) {
      names.add("_contained");
    }
    return names;
  }

  private static String name(String parameter, IQueryParameterType value) {
    if (value instanceof HasParam has) {
      return String.join(
          ":",
          "_has",
          has.getTargetResourceType(),
          has.getReferenceFieldName(),
          has.getParameterName());
    }
    if (value instanceof ReferenceParam reference && reference.hasChain()) {
      String type = reference.hasResourceType() ? ":" + reference.getResourceType() : "";
      return parameter + type + "." + reference.getChain();
    }
    return parameter;
  }
}
