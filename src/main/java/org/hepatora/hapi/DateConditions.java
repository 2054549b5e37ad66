// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes every list of dates that R4 has. HAPI 8.8.0 binds a date parameter as one range
 * (DateRangeParam): it answers 400 to values joined by a comma, to two values of one side, to a
 * value beside a bound, and to {@code ap}. Such a parameter is taken out before HAPI binds it and
 * added to the search as further conditions. So is one beside its own {@code :missing} (HAPI-1922).
 */
@Interceptor
public final class DateConditions {
  private static final String ASKED = DateConditions.class.getName();
  private static final Set<String> LOWER = Set.of("gt", "ge", "sa");
  private static final Set<String> UPPER = Set.of("lt", "le", "eb");

  private final ISearchParamRegistry parameters;
  private final MatchUrlService criteria;
  private final FhirContext context;

  public DateConditions(
      ISearchParamRegistry parameters, MatchUrlService criteria, FhirContext context) {
    this.parameters = parameters;
    this.criteria = criteria;
    this.context = context;
  }

  /** Called by HAPI before it searches. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = 200)
  public void takeOut(@Nullable RequestDetails request) {
    if (request == null
        || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE
        || request.getResourceName() == null) {
      return;
    }
    var kept = new HashMap<>(request.getParameters());
    kept.entrySet()
        .removeIf(
            each -> isMore(request.getResourceName(), each, request.getParameters().keySet()));
    if (kept.size() < request.getParameters().size()) {
      request.getUserData().put(ASKED, Map.copyOf(request.getParameters()));
      request.setParameters(kept);
    }
  }

  private boolean isMore(String type, Map.Entry<String, String[]> asked, Set<String> all) {
    var known =
        parameters.getActiveSearchParam(
            type, asked.getKey(), ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH);
    return known != null
        && known.getParamType() == RestSearchParameterTypeEnum.DATE
        && !asked.getKey().startsWith("_")
        && (!isRange(asked.getValue()) || all.contains(asked.getKey() + ":missing"));
  }

  /** Whether it is one value, or a lower and an upper bound. */
  private static boolean isRange(String[] values) {
    long lower = Stream.of(values).filter(each -> LOWER.contains(prefix(each))).count();
    long upper = Stream.of(values).filter(each -> UPPER.contains(prefix(each))).count();
    long others = values.length - lower - upper;
    return Stream.of(values).noneMatch(each -> each.indexOf(',') >= 0 || each.startsWith("ap"))
        && (values.length == 1 || (others == 0 && lower <= 1 && upper <= 1));
  }

  private static String prefix(String value) {
    return value.length() < 2 ? "" : value.substring(0, 2);
  }

  /** Called by HAPI before each search. */
  @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
  public void add(
      ICachedSearchDetails search, @Nullable RequestDetails request, SearchParameterMap asked) {
    if (request == null
        || !request.getUserData().containsKey(ASKED)
        || !search.getResourceType().equals(request.getResourceName())) {
      return;
    }
    search.setCannotBeReused();
    asked(request)
        .forEach(
            (name, values) -> {
              if (!request.getParameters().containsKey(name)) {
                Stream.of(values)
                    .forEach(value -> add(asked, search.getResourceType(), name, value));
              }
            });
  }

  private void add(SearchParameterMap asked, String type, String name, String value) {
    String url = type + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    criteria
        .translateMatchUrl(url, context.getResourceDefinition(type))
        .entrySet()
        .forEach(each -> further(asked, each.getKey(), each.getValue()));
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

  static boolean tookOut(RequestDetails request) {
    return request.getUserData().containsKey(ASKED);
  }

  /** The parameters as they were asked. */
  @SuppressWarnings("unchecked")
  static Map<String, String[]> asked(RequestDetails request) {
    return request.getUserData().get(ASKED) instanceof Map<?, ?> asked
        ? (Map<String, String[]>) asked
        : request.getParameters();
  }
}
