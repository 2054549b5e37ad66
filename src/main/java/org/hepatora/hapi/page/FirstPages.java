// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.page;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.entity.Search;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import org.jspecify.annotations.Nullable;

/**
 * Marks the searches whose first page {@link FirstPageSearch} answers; the last to look at them.
 */
@Interceptor
public final class FirstPages {
  private static final String MARK = FirstPages.class.getName();
  private static final int AFTER_ALL = 10_000;

  private final IInterceptorBroadcaster hooks;

  public FirstPages(IInterceptorBroadcaster hooks) {
    this.hooks = hooks;
  }

  /** Called by HAPI before each search. */
  @Hook(value = Pointcut.STORAGE_PRESEARCH_REGISTERED, order = AFTER_ALL)
  public void mark(
      ICachedSearchDetails search, @Nullable RequestDetails request, SearchParameterMap asked) {
    if (search instanceof Search kept
        && request instanceof ServletRequestDetails
        && isAskedFor(request, asked)
        && isPaged(asked)
        && !isHurried(request)
        && !hooks.hasHooks(Pointcut.STORAGE_PREACCESS_RESOURCES)) {
      request.getUserData().put(MARK, new Marked(kept, asked));
      asked.setLoadSynchronous(true);
    }
  }

  private static boolean isAskedFor(RequestDetails request, SearchParameterMap asked) {
    var record = asked.getEverythingMode();
    return record == null
        ? request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
        : record.isInstance()
            && request.getRestOperationType() == RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE;
  }

  /** A caller that says how many at most is answered by HAPI, which keeps nothing then either. */
  private static boolean isHurried(RequestDetails request) {
    String control = request.getHeader(Constants.HEADER_CACHE_CONTROL);
    return control != null && control.contains(Constants.CACHE_CONTROL_NO_STORE);
  }

  private static boolean isPaged(SearchParameterMap asked) {
    Integer count = asked.getCount();
    boolean total =
        asked.getSearchTotalMode() != null
            && asked.getSearchTotalMode() != SearchTotalModeEnum.NONE;
    return count != null
        && count > 0
        && !total
        && asked.getSummaryMode() != SummaryEnum.COUNT
        && !asked.isLoadSynchronous()
        && !asked.isOffsetQuery();
  }

  /** The search as HAPI would keep it, if that is one of those marked. */
  static @Nullable Search of(@Nullable RequestDetails request, SearchParameterMap asked) {
    return request != null
            && request.getUserData().get(MARK) instanceof Marked marked
            && marked.asked() == asked
        ? marked.search()
        : null;
  }

  private record Marked(Search search, SearchParameterMap asked) {}
}
