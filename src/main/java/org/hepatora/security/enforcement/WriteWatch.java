// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.security.compartment.RecordReferences;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each resource once more inside the transaction that stores it, when it is what it will
 * be: patched, its references found. Whose it is {@link ScopeRule} says of before and after.
 */
@Interceptor
final class WriteWatch {
  private final Entitlements entitlements;
  private final RecordReferences references;
  private final Judge judge;

  WriteWatch(Entitlements entitlements, RecordReferences references, Judge judge) {
    this.entitlements = entitlements;
    this.references = references;
    this.judge = judge;
  }

  /** Called by HAPI inside the transaction, before a resource is kept. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void creates(IBaseResource resource, @Nullable RequestDetails request) {
    watches(null, resource, request);
  }

  /** The same for a change. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updates(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    watches(before, after, request);
  }

  private void watches(
      @Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    var caller = request == null ? null : Callers.of(request);
    if (caller == null) {
      return;
    }
    if (after instanceof Subscription subscription && !mayBeTold(caller, subscription)) {
      throw Judge.refusal("Subscription.criteria");
    }
    if (!namesNobodyNew(caller, before, after)) {
      throw Judge.refusal(after.fhirType());
    }
  }

  /** A subscription is told of everybody's, whoever made it. */
  private boolean mayBeTold(Caller caller, Subscription subscription) {
    String criteria = String.valueOf(subscription.getCriteria());
    String type = criteria.split("\\?", 2)[0];
    boolean more =
        subscription.getExtension().stream()
            .anyMatch(each -> each.getUrl().contains("payload-search-criteria"));
    return Stream.of(Access.READ, Access.SEARCH)
            .allMatch(access -> entitlements.unlimited(caller, access, more ? "*" : type))
        && (!criteria.contains("?") || judge.mayAsk(caller, criteria));
  }

  /** Who writes for one patient brings no other patient into a resource. */
  private boolean namesNobodyNew(
      Caller caller, @Nullable IBaseResource before, IBaseResource after) {
    String type = after.fhirType();
    var access = before == null ? Access.CREATE : Access.UPDATE;
    var patient = caller.patient() == null ? caller.self() : caller.patient();
    if (patient == null || entitlements.unlimited(caller, access, type)) {
      return true;
    }
    var known = before == null ? Set.<String>of() : references.others(before, patient);
    return known.containsAll(references.others(after, patient));
  }
}
