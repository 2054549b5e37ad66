// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads what $validate is given as a Parameters resource: HAPI would judge the Parameters in place
 * of the resource inside, and takes a profile only as text, where R4 has it as uri. The resource
 * becomes the body, {@code mode} and {@code profile} go into the query, where HAPI reads both.
 */
@Interceptor
public final class ValidateInput {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARAMETERS = "Parameters";
  private static final String RESOURCE = "Parameters.parameter.where(name='resource').resource";

  /** A mode of R4 that HAPI does not have and that asks for nothing beyond the profile. */
  private static final String MODE_PROFILE = "profile";

  /** Called by HAPI once it knows what is asked, before it reads the body. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void unwrap(@Nullable RequestDetails request) {
    if (request == null || !"$validate".equals(request.getOperation())) {
      return;
    }
    var query = new HashMap<>(request.getParameters());
    byte[] body = request.loadRequestContents();
    boolean xml = UnreadableXml.looksLikeIt(body);
    var given = tree(body, xml, request.getFhirContext());
    if (given != null
        && given.path("resourceType").asText().equals(PARAMETERS)
        && !PARAMETERS.equals(request.getResourceName())) {
      byte[] resource = resource(given, query, request);
      request.setRequestContents(xml ? toXml(resource, request.getFhirContext()) : resource);
    }
    var modes = query.get("mode");
    if (modes != null && modes.length == 1 && modes[0].equals(MODE_PROFILE)) {
      query.remove("mode");
    }
    request.setParameters(query);
  }

  /** The resource as JSON; without one the stored resource is meant. */
  private static byte[] resource(
      JsonNode parameters, Map<String, String[]> query, RequestDetails request) {
    var resource = JSON.missingNode();
    for (JsonNode each : parameters.path("parameter")) {
      var name = each.path("name").asText();
      if (name.equals("resource")) {
        resource = each.path("resource");
      } else if (name.equals("mode") || name.equals("profile")) {
        query.put(name, new String[] {value(each)});
      }
    }
    if (resource.isMissingNode()) {
      if (request.getId() == null) {
        throw new RequestProblem(Kind.MISSING_PARAMETER, "Send the resource to judge", RESOURCE);
      }
      request.setRequestType(RequestTypeEnum.GET);
      return new byte[0];
    }
    if (!resource.path("resourceType").asText().equals(request.getResourceName())) {
      throw new RequestProblem(
          Kind.INVALID, "The resource is not of the type in the address", RESOURCE);
    }
    return resource.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String value(JsonNode parameter) {
    for (var field : parameter.properties()) {
      if (field.getKey().startsWith("value")) {
        return field.getValue().asText();
      }
    }
    return "";
  }

  /** The body; null where there is none that can be read, which HAPI then says. */
  private static @Nullable JsonNode tree(byte[] body, boolean xml, FhirContext context) {
    try {
      if (!xml) {
        return body.length == 0 ? null : JSON.readTree(body);
      }
      var read = context.newXmlParser().parseResource(new String(body, StandardCharsets.UTF_8));
      return JSON.readTree(context.newJsonParser().encodeResourceToString(read));
    } catch (IOException | DataFormatException unreadable) {
      return null;
    }
  }

  private static byte[] toXml(byte[] resource, FhirContext context) {
    if (resource.length == 0) {
      return resource;
    }
    var read = context.newJsonParser().parseResource(new String(resource, StandardCharsets.UTF_8));
    return context.newXmlParser().encodeResourceToString(read).getBytes(StandardCharsets.UTF_8);
  }
}
