// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationFlagsEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor.Verdict;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IRuleApplier;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import java.util.Set;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** The one rule of HAPI's authorization interceptor: what the scopes do not permit is denied. */
final class ScopeRule implements IAuthRule {
  private final VisibleResources visible;
  private final Entitlements entitlements;

  ScopeRule(VisibleResources visible, Entitlements entitlements) {
    this.visible = visible;
    this.entitlements = entitlements;
  }

  @Override
  public Verdict applyRule(
      RestOperationTypeEnum operation,
      RequestDetails request,
      @Nullable IBaseResource input,
      @Nullable IIdType inputId,
      @Nullable IBaseResource output,
      IRuleApplier applier,
      Set<AuthorizationFlagsEnum> flags,
      Pointcut pointcut) {
    var caller = operation == RestOperationTypeEnum.METADATA ? null : Callers.of(request);
    boolean permitted =
        caller == null || permits(caller, operation, request, input, output, pointcut);
    return new Verdict(permitted ? PolicyEnum.ALLOW : PolicyEnum.DENY, this);
  }

  private boolean permits(
      Caller caller,
      RestOperationTypeEnum operation,
      RequestDetails request,
      @Nullable IBaseResource input,
      @Nullable IBaseResource output,
      Pointcut pointcut) {
    return switch (pointcut) {
      case STORAGE_PRESTORAGE_RESOURCE_CREATED,
          STORAGE_PRESTORAGE_RESOURCE_UPDATED,
          STORAGE_PRESTORAGE_RESOURCE_DELETED ->
          input != null && writes(caller, operation, request, input);
      case STORAGE_CASCADE_DELETE ->
          input != null && entitlements.permits(caller, Access.DELETE, input);
      case STORAGE_PRESHOW_RESOURCES, SERVER_OUTGOING_RESPONSE ->
          output == null || visible.allows(caller, request, output);
      // The door has looked at these.
      default -> true;
    };
  }

  /** A PUT may create; the door has seen that it was a PUT. */
  private boolean writes(
      Caller caller, RestOperationTypeEnum operation, RequestDetails request, IBaseResource input) {
    return switch (operation) {
      case CREATE ->
          entitlements.permits(caller, Access.CREATE, input)
              || (request.getRestOperationType() != RestOperationTypeEnum.CREATE
                  && entitlements.permits(caller, Access.UPDATE, input));
      case DELETE -> entitlements.permits(caller, Access.DELETE, input);
      default -> entitlements.permits(caller, Access.UPDATE, input);
    };
  }

  @Override
  public String getName() {
    return "the scopes of the access token";
  }
}
