// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import java.util.List;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * HAPI's authorization with the one rule. Public, as HAPI calls its hooks by reflection; what the
 * server reads for itself, as it does for subscriptions, is not a caller's.
 */
public final class ScopeInterceptor extends AuthorizationInterceptor {
  private final List<IAuthRule> rules;

  ScopeInterceptor(ScopeRule rule) {
    this.rules = List.of(rule);
  }

  @Override
  public List<IAuthRule> buildRuleList(RequestDetails request) {
    return rules;
  }

  @Override
  @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
  public void hookPreShow(
      RequestDetails request, IPreResourceShowDetails resources, Pointcut pointcut) {
    if (isOfCaller(request)) {
      super.hookPreShow(request, resources, pointcut);
    }
  }

  @Override
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void hookOutgoingResponse(
      RequestDetails request, IBaseResource answer, Pointcut pointcut) {
    if (isOfCaller(request)) {
      super.hookOutgoingResponse(request, answer, pointcut);
    }
  }

  private static boolean isOfCaller(RequestDetails request) {
    return request.getRestOperationType() != RestOperationTypeEnum.METADATA
        && Callers.of(request) != null;
  }

  @Override
  protected void handleDeny(RequestDetails request, Verdict verdict) {
    throw Outcomes.response(
        Kind.FORBIDDEN, "The scopes of the access token do not grant this", null);
  }
}
