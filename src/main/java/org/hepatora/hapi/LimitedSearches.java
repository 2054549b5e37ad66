// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.NonPersistedSearch;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.platform.SearchLimits;
import org.jspecify.annotations.Nullable;

/**
 * Adds the caller's limits to each search at the one place all of them pass: GET and POST searches,
 * entries of a batch or transaction, conditional writes, GraphQL. They are added as further
 * conditions, so nothing a client writes into its query can widen them.
 */
@Interceptor
public final class LimitedSearches {
  private final SearchLimits limits;
  private final MatchUrlService criteria;
  private final FhirContext context;

  public LimitedSearches(SearchLimits limits, MatchUrlService criteria, FhirContext context) {
    this.limits = limits;
    this.criteria = criteria;
    this.context = context;
  }

  /** Called by HAPI before each search. */
  @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
  public void limit(
      ICachedSearchDetails search, @Nullable RequestDetails request, SearchParameterMap asked) {
    if (request == null || asked.getEverythingMode() != null) {
      return;
    }
    String type = search.getResourceType();
    var added =
        limits.of(
            request,
            new SearchLimits.Asked(
                type, SearchNames.of(asked), counts(asked), search instanceof NonPersistedSearch));
    if (added.isEmpty()) {
      return;
    }
    search.setCannotBeReused();
    String url = type + "?" + String.join("&", added);
    criteria
        .translateMatchUrl(url, context.getResourceDefinition(type))
        .entrySet()
        .forEach(limit -> further(asked, limit.getKey(), limit.getValue()));
  }

  private static boolean counts(SearchParameterMap asked) {
    return asked.getSummaryMode() == SummaryEnum.COUNT
        || (asked.getSearchTotalMode() != null
            && asked.getSearchTotalMode() != SearchTotalModeEnum.NONE)
        || asked.isOffsetQuery()
        || (asked.getCount() != null && asked.getCount() == 0);
  }

  private static void further(
      SearchParameterMap asked, String name, List<List<IQueryParameterType>> conditions) {
    var all = new ArrayList<List<IQueryParameterType>>();
    if (asked.containsKey(name)) {
      all.addAll(asked.get(name));
    }
    all.addAll(conditions);
    asked.put(name, all);
  }
}
