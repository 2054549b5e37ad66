// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.bulk.BulkExportJobParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.ExportOwners;
import org.hepatora.security.scopes.Caller;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * Stops what the scopes do not grant before it begins: by its address before the body is read, by
 * all that HAPI will carry out when it is, and each entry of a Bundle as the request it is.
 */
@Interceptor
final class Doorkeeper {
  private final Door door;
  private final Judge judge;

  Doorkeeper(Door door, Judge judge) {
    this.door = door;
    this.judge = judge;
  }

  /** Called by HAPI when it knows what is asked, before it reads the body. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = -1000)
  public void arrives(RequestDetails request, HttpServletRequest http) {
    if (request.getRestOperationType() == RestOperationTypeEnum.METADATA) {
      return;
    }
    if (!(http.getAttribute(Caller.class.getName()) instanceof Caller caller)) {
      throw new RequestProblem(Kind.UNAUTHENTICATED, "This needs an access token", null);
    }
    Callers.remember(request, caller);
    var asked = Interaction.of(request);
    // What types it names is in the body still to come.
    boolean exports =
        asked.operation().equals("$export") && request.getRequestType() == RequestTypeEnum.POST;
    if (!exports || !door.mayExport(caller)) {
      judge.admit(caller, asked, null);
    }
    if (door.isComputed(asked)) {
      VisibleResources.answersByComputing(request);
    }
  }

  /** Called by HAPI with the body read; for an entry that reads, with what it comes to. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = -1000)
  public void begins(RequestDetails request) {
    if (request.getRestOperationType() == RestOperationTypeEnum.METADATA) {
      return;
    }
    var caller = Callers.of(request);
    if (caller == null) {
      return;
    }
    var asked = Interaction.of(request);
    asked.checkAddress(request);
    judge.admit(caller, asked, null);
    if (asked.kind() == RestOperationTypeEnum.TRANSACTION) {
      for (int entry = 0; request.getResource() instanceof Bundle bundle; entry++) {
        if (entry >= bundle.getEntry().size()) {
          return;
        }
        judge.admit(caller, Interaction.of(bundle.getEntry().get(entry)), at(entry));
      }
    }
    judge.before(caller, asked, request.getResource(), Set.of(), null);
  }

  /** Called by HAPI with a transaction, or with a batch's entry by itself, before it begins. */
  @Hook(value = Pointcut.STORAGE_TRANSACTION_PROCESSING, order = -1000)
  public void begins(IBaseBundle given, @Nullable RequestDetails request) {
    var caller = request == null ? null : Callers.of(request);
    if (caller == null
        || !(given instanceof Bundle bundle)
        || bundle.getType() != Bundle.BundleType.TRANSACTION) {
      return;
    }
    var here = addresses(bundle.getEntry());
    for (int each = 0; each < bundle.getEntry().size(); each++) {
      var entry = bundle.getEntry().get(each);
      var asked = Interaction.of(entry);
      if (!Interaction.isOfOneType(entry)) {
        throw Outcomes.response(
            new RequestProblem(
                Kind.INVALID_VALUE,
                "The address names another type than the resource",
                at(each) + ".request.url"));
      }
      // What searches is judged when HAPI has made a request of it.
      boolean reads = asked.kind() == RestOperationTypeEnum.READ && !asked.id().isEmpty();
      if (asked.writes() || (reads && !here.contains(asked.type() + "/" + asked.id()))) {
        judge.admit(caller, asked, at(each));
        judge.before(caller, asked, entry.getResource(), here, at(each));
      }
    }
  }

  /** Called by HAPI with what it is about to export, and how it understood the request. */
  @Hook(Pointcut.STORAGE_INITIATE_BULK_EXPORT)
  public void exports(BulkExportJobParameters export, @Nullable RequestDetails request) {
    var caller = request == null ? null : Callers.of(request);
    if (caller != null) {
      judge.export(caller, export.getResourceTypes(), List.copyOf(export.getFilters()));
      export.setBinarySecurityContextIdentifierSystem(ExportOwners.SYSTEM);
      export.setBinarySecurityContextIdentifierValue(caller.client());
    }
  }

  private static Set<String> addresses(List<BundleEntryComponent> entries) {
    var here = new HashSet<String>();
    for (var each : entries) {
      // Whether a PUT is the caller's to do is judged as well; no other address is the Bundle's
      // own.
      if (each.getRequest().getMethod() == HTTPVerb.PUT && each.getRequest().hasUrl()) {
        here.add(each.getRequest().getUrl());
      }
    }
    return here;
  }

  private static String at(int entry) {
    return "Bundle.entry[" + entry + "]";
  }
}
