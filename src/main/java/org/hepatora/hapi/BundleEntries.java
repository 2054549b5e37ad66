// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * Holds an entry of a batch or transaction to what the same call by itself is held to. HAPI 8.8.0
 * (BaseTransactionProcessor) stores a resource of another type than the address, which would go
 * round a scope that is asked for by the address, takes the id of the address for another one in
 * the body, and creates what ifMatch says is stored.
 */
@Interceptor
public final class BundleEntries {
  private static final String MUST_EXIST = BundleEntries.class.getName();
  private static final String IN_BATCH = MUST_EXIST + ".batch";
  private static final Set<HTTPVerb> WITH_RESOURCE = Set.of(HTTPVerb.POST, HTTPVerb.PUT);

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void check(IBaseBundle given, @Nullable RequestDetails request) {
    if (!(given instanceof Bundle bundle)) {
      return;
    }
    // HAPI then calls this with each entry of a batch by itself, which fails by itself.
    boolean isBatch = bundle.getType() == BundleType.BATCH;
    if (isBatch && request != null) {
      request.getUserData().put(IN_BATCH, true);
    }
    boolean isInBatch = request != null && request.getUserData().containsKey(IN_BATCH);
    var mustExist = new HashSet<String>();
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      var entry = bundle.getEntry().get(i);
      var address = address(entry, request);
      // Not hasResource: to HAPI one without content is none, and yet is stored.
      var resource = entry.getResource();
      if (!isBatch && resource != null && WITH_RESOURCE.contains(entry.getRequest().getMethod())) {
        check(entry, address, isInBatch ? resource.fhirType() : "Bundle.entry[" + i + "].resource");
      }
      if (entry.getRequest().hasIfMatch() && address.size() > 1) {
        mustExist.add(address.get(0) + "/" + address.get(1));
      }
    }
    if (request != null) {
      request.getUserData().put(MUST_EXIST, mustExist);
    }
  }

  /** The text names the element too: of what an entry of a batch meets, HAPI keeps the text. */
  private static void check(BundleEntryComponent entry, List<String> address, String path) {
    var resource = entry.getResource();
    if (!address.get(0).equals(resource.fhirType())) {
      throw Outcomes.response(
          Kind.INVALID,
          "The resource is of another type than the address of its entry: " + path,
          path);
    }
    String id = resource.getIdElement().getIdPart();
    if (entry.getRequest().getMethod() == HTTPVerb.PUT
        && address.size() > 1
        && id != null
        && !id.equals(address.get(1))) {
      throw Outcomes.response(
          Kind.INVALID,
          "The resource has another id than the address of its entry: " + path + ".id",
          path + ".id");
    }
  }

  /** The type, and the id where there is one; whether the address is whole or relative. */
  private static List<String> address(
      BundleEntryComponent entry, @Nullable RequestDetails request) {
    String url = String.valueOf(entry.getRequest().getUrl());
    String base = request == null ? "" : request.getFhirServerBase() + "/";
    String relative = url.startsWith(base) ? url.substring(base.length()) : url;
    return List.of(relative.replaceFirst("[?].*", "").replaceFirst("^/+", "").split("/", -1));
  }

  /** Called by HAPI before a resource is created, also by a PUT. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    if (request != null
        && request.getUserData().get(MUST_EXIST) instanceof Set<?> mustExist
        && mustExist.contains(resource.fhirType() + "/" + resource.getIdElement().getIdPart())) {
      throw Outcomes.response(
          Kind.STALE_VERSION, "The version in ifMatch is not stored", resource.fhirType());
    }
  }
}
