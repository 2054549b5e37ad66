// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * One thing a client asks for, as a request of its own or as an entry of a Bundle.
 *
 * @param kind null when the address leads nowhere FHIR knows
 * @param type the resource type, empty on the level of the server
 * @param id the resource's id, empty on the level of a type
 * @param operation with the dollar sign, empty for none
 * @param conditional whether a search finds the resource to write
 * @param parameters those of the address, of a form and of the Parameters an operation is sent
 * @param lasting whether it asks to remove for good, or what refers to the removed as well
 */
record Interaction(
    @Nullable RestOperationTypeEnum kind,
    String type,
    String id,
    String operation,
    boolean conditional,
    Map<String, String[]> parameters,
    boolean lasting) {
  private static final Set<String> LASTING = Set.of("_expunge", "_cascade");

  static Interaction of(RequestDetails request) {
    var parameters = new HashMap<>(request.getParameters());
    if (request.getResource() instanceof Parameters sent) {
      sent.getParameter().forEach(each -> add(each, parameters));
    }
    String id = request.getId() == null ? "" : nonNull(request.getId().getIdPart());
    boolean searches =
        id.isEmpty() && isOneOf(request.getRestOperationType(), "UPDATE", "PATCH", "DELETE");
    return new Interaction(
        request.getRestOperationType(),
        nonNull(request.getResourceName()),
        id,
        nonNull(request.getOperation()),
        searches || request.getHeader(Constants.HEADER_IF_NONE_EXIST) != null,
        parameters,
        isLasting(parameters) || request.getHeader(Constants.HEADER_CASCADE) != null);
  }

  /** Whether a body is a resource to keep. */
  boolean stores() {
    return creates() || (kind == RestOperationTypeEnum.UPDATE);
  }

  boolean creates() {
    return kind == RestOperationTypeEnum.CREATE;
  }

  boolean patches() {
    return kind == RestOperationTypeEnum.PATCH;
  }

  boolean writes() {
    return stores() || patches() || kind == RestOperationTypeEnum.DELETE;
  }

  /** HAPI takes the id of an update from Content-Location where there is one. */
  void checkAddress(RequestDetails request) {
    boolean elsewhere =
        kind == RestOperationTypeEnum.UPDATE
            && !id.isEmpty()
            && !String.valueOf(request.getRequestPath()).startsWith(type + "/" + id);
    if (elsewhere && request.getHeader(Constants.HEADER_CONTENT_LOCATION) != null) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "Content-Location names another resource", "Content-Location");
    }
  }

  private static void add(ParametersParameterComponent sent, Map<String, String[]> parameters) {
    String value = sent.getValue() instanceof PrimitiveType<?> plain ? plain.asStringValue() : "";
    parameters.merge(
        nonNull(sent.getName()),
        new String[] {nonNull(value)},
        (some, more) ->
            Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new));
  }

  private static boolean isLasting(Map<String, String[]> parameters) {
    return parameters.keySet().stream().anyMatch(name -> LASTING.contains(name.split(":")[0]));
  }

  /**
   * The types an entry names, in its address and by its resource, are one: HAPI takes either. Not
   * hasResource: to HAPI one without content is none, and yet is stored.
   */
  static boolean isOfOneType(BundleEntryComponent entry) {
    var method = entry.getRequest().getMethod();
    return entry.getResource() == null
        || (method != HTTPVerb.POST && method != HTTPVerb.PUT)
        || of(entry).type().equals(entry.getResource().fhirType());
  }

  static Interaction of(BundleEntryComponent entry) {
    var asked = entry.getRequest();
    String url = nonNull(asked.getUrl());
    int query = url.indexOf('?');
    var parameters =
        query < 0 ? Map.<String, String[]>of() : UrlUtil.parseQueryString(url.substring(query + 1));
    String path = (query < 0 ? url : url.substring(0, query)).replaceFirst("^/", "");
    String[] parts = path.split("/", -1);
    String last = parts[parts.length - 1];
    String operation = last.startsWith("$") ? last : "";
    String type = parts[0].startsWith("$") || parts[0].startsWith("_") ? "" : parts[0];
    String id = parts.length > 1 && !isWord(parts[1]) ? parts[1] : "";
    boolean conditional =
        asked.hasIfNoneExist() || (id.isEmpty() && asked.getMethod() != HTTPVerb.POST && query > 0);
    return new Interaction(
        kind(asked.getMethod(), type, id, operation, last),
        type,
        id,
        operation,
        conditional && asked.getMethod() != HTTPVerb.GET,
        parameters,
        isLasting(parameters));
  }

  private static @Nullable RestOperationTypeEnum kind(
      @Nullable HTTPVerb method, String type, String id, String operation, String last) {
    if (!operation.isEmpty()) {
      return id.isEmpty()
          ? RestOperationTypeEnum.EXTENDED_OPERATION_TYPE
          : RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE;
    }
    if (method == null) {
      return null;
    }
    return switch (method) {
      case GET, HEAD -> read(type, id, last);
      case POST ->
          last.equals("_search") ? RestOperationTypeEnum.SEARCH_TYPE : RestOperationTypeEnum.CREATE;
      case PUT -> RestOperationTypeEnum.UPDATE;
      case PATCH -> RestOperationTypeEnum.PATCH;
      case DELETE -> RestOperationTypeEnum.DELETE;
      case NULL -> null;
    };
  }

  private static RestOperationTypeEnum read(String type, String id, String last) {
    if (type.equals("metadata")) {
      return RestOperationTypeEnum.METADATA;
    }
    if (type.isEmpty()) {
      return RestOperationTypeEnum.SEARCH_SYSTEM;
    }
    if (id.isEmpty()) {
      return last.equals("_history")
          ? RestOperationTypeEnum.HISTORY_TYPE
          : RestOperationTypeEnum.SEARCH_TYPE;
    }
    return RestOperationTypeEnum.READ;
  }

  private static boolean isWord(String part) {
    return part.isEmpty() || part.startsWith("$") || part.startsWith("_");
  }

  private static boolean isOneOf(@Nullable RestOperationTypeEnum kind, String... names) {
    for (String each : names) {
      if (kind != null && kind.name().equals(each)) {
        return true;
      }
    }
    return false;
  }

  private static String nonNull(@Nullable String text) {
    return text == null ? "" : text;
  }
}
