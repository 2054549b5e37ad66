// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.UUID;
import org.hepatora.platform.SearchLimits;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every search to what the caller may see: what it asks by, what it finds and what it counts.
 * What slips past is refused by {@link ScopeRule} on the way out.
 */
@Interceptor
final class SearchKeeper implements SearchLimits {
  private final Entitlements entitlements;
  private final SearchQuestions questions;
  private final VisibleResources visible;

  SearchKeeper(Entitlements entitlements, SearchQuestions questions, VisibleResources visible) {
    this.entitlements = entitlements;
    this.questions = questions;
    this.visible = visible;
  }

  /** Called by HAPI with resources it found, before it counts them into the result. */
  @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
  public void found(@Nullable RequestDetails request, IPreResourceAccessDetails resources) {
    var caller = request == null ? null : Callers.of(request);
    if (request == null || caller == null || !leavesOut(request)) {
      return;
    }
    for (int each = 0; each < resources.size(); each++) {
      var resource = resources.getResource(each);
      if (resource != null && !visible.allows(caller, request, resource)) {
        resources.setDontReturnResourceAtIndex(each);
      }
    }
  }

  /** A read is refused openly; a search simply does not find. */
  private static boolean leavesOut(RequestDetails request) {
    return switch (request.getRestOperationType()) {
      case SEARCH_TYPE,
          SEARCH_SYSTEM,
          GET_PAGE,
          TRANSACTION,
          GRAPHQL_REQUEST,
          HISTORY_TYPE,
          HISTORY_SYSTEM,
          EXTENDED_OPERATION_INSTANCE,
          EXTENDED_OPERATION_TYPE,
          EXTENDED_OPERATION_SERVER ->
          !VisibleResources.isComputed(request);
      default -> false;
    };
  }

  @Override
  public List<String> of(RequestDetails request, Asked asked) {
    var caller = Callers.of(request);
    if (caller == null || VisibleResources.isComputed(request)) {
      return List.of();
    }
    var limits = limits(caller, asked);
    if (limits == null) {
      if (request.getRestOperationType() == RestOperationTypeEnum.GRAPHQL_REQUEST) {
        // HAPI's GraphQL would answer a refusal as a fault; it finds nothing instead.
        return List.of("_id=" + UUID.randomUUID());
      }
      throw Judge.refusal(null);
    }
    return limits.conditions();
  }

  /** Null for what must not be searched, not by this, or not to count or decide by. */
  private @Nullable Limits limits(Caller caller, Asked asked) {
    var grants = entitlements.grants(caller, Access.SEARCH, asked.type());
    if (grants.isEmpty() || !questions.allowed(caller, asked.type(), asked.names())) {
      return null;
    }
    if (grants.stream().anyMatch(Grant::isUnlimited)) {
      return new Limits(List.of(), true);
    }
    var limits = Limits.of(grants, asked.type(), entitlements.compartment());
    return limits.exact() || !(asked.counts() || asked.decides()) ? limits : null;
  }
}
