// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing be stored that does not read back, by whichever way it comes: a body is looked at
 * when it arrives, which tells best where it is wrong, and each other resource before it is stored,
 * which no patch, transaction or import goes round. HAPI 8.8.0 stores a decimal as it was written,
 * and {@code 1.} makes JSON that nobody can read.
 */
@Interceptor
public final class ReadableWrites {
  /** They say themselves what is wrong with what they are given, or take no FHIR. */
  private static final Set<String> NOT_STORED = Set.of("$validate", "$graphql");

  /** Under it the resources of a body that was looked at. */
  private static final String READABLE = ReadableWrites.class.getName();

  private final UnreadableJson json;
  private final UnreadableXml xml;
  private final ReadableResource resources;

  public ReadableWrites(FhirContext context) {
    this.json = UnreadableJson.byForm(context);
    this.xml = UnreadableXml.byForm(context);
    this.resources = new ReadableResource(context);
  }

  /** Called by HAPI once it knows what is asked, before it reads the body. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = 100)
  public void body(@Nullable RequestDetails request) {
    if (request == null || NOT_STORED.contains(String.valueOf(request.getOperation()))) {
      return;
    }
    String type = request.getHeader("Content-Type");
    var format =
        type == null
            ? null
            : "Binary".equals(request.getResourceName())
                ? EncodingEnum.forContentTypeStrict(type)
                : EncodingEnum.forContentType(type);
    byte[] body =
        format == EncodingEnum.JSON || format == EncodingEnum.XML
            ? request.loadRequestContents()
            : new byte[0];
    if (body.length == 0 || UnreadableXml.looksLikeIt(body) != (format == EncodingEnum.XML)) {
      return;
    }
    refuse(format == EncodingEnum.XML ? xml.first(body) : json.first(body));
    request.getUserData().put(READABLE, Set.of());
  }

  /** Called by HAPI when the body is parsed. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void parsed(@Nullable RequestDetails request) {
    if (request == null || request.getResource() == null) {
      return;
    }
    if (request.getUserData().containsKey(READABLE)) {
      request.getUserData().put(READABLE, within(request.getResource()));
    } else if (UnreadableXml.looksLikeIt(request.loadRequestContents())
        && !NOT_STORED.contains(String.valueOf(request.getOperation()))) {
      refuse(resources.first(request.getResource()));
    }
  }

  /** The very resources that came with the body, so that no other is taken for one. */
  private static Set<IBaseResource> within(IBaseResource body) {
    Set<IBaseResource> within = Collections.newSetFromMap(new IdentityHashMap<>());
    within.add(body);
    if (body instanceof Bundle bundle) {
      bundle.getEntry().forEach(each -> within.add(each.getResource()));
    }
    return within;
  }

  /** Whether it came with this request's body and nothing has made another of it. */
  private static boolean isKnown(IBaseResource resource, @Nullable RequestDetails request) {
    return request != null
        && request.getRequestType() != RequestTypeEnum.PATCH
        && request.getUserData().get(READABLE) instanceof Set<?> known
        && known.contains(resource);
  }

  /** Called by HAPI inside the transaction, before each creation. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    if (!isKnown(resource, request)) {
      refuse(resources.first(resource));
    }
  }

  /** Called by HAPI inside the transaction, before each change, patches too. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    if (!isKnown(after, request)) {
      refuse(resources.first(after));
    }
  }

  /** HAPI's batches know the status of its own exceptions only. */
  private static void refuse(@Nullable RequestProblem problem) {
    if (problem != null) {
      throw Outcomes.response(
          problem.kind(), String.valueOf(problem.getMessage()), problem.expression());
    }
  }
}
