// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * Says in the self link by what was searched, as R4 asks of every search; HAPI 8.8.0 leaves the
 * parameters out of the link of a POST, and what {@link DateConditions} took out of it.
 */
@Interceptor
public final class SelfLink {
  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void complete(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
    if (request == null
        || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE
        || (request.getRequestType() != RequestTypeEnum.POST && !DateConditions.tookOut(request))
        || !(answer instanceof Bundle bundle)) {
      return;
    }
    var self = bundle.getLink(Bundle.LINK_SELF);
    if (self != null) {
      self.setUrl(asGet(request));
    }
  }

  private static String asGet(RequestDetails request) {
    return new TreeMap<>(DateConditions.asked(request))
        .entrySet().stream()
            .flatMap(
                each ->
                    Stream.of(each.getValue())
                        .map(value -> each.getKey() + "=" + UrlUtil.escapeUrlParam(value)))
            .collect(
                Collectors.joining(
                    "&", request.getFhirServerBase() + "/" + request.getResourceName() + "?", ""));
  }
}
