// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hepatora.validation.UnreadableXml;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a conditional update whose body names another id than the resource found has, as R4 does
 * (3.1.0.4.3); HAPI 8.8.0 takes the id out of the body and writes into the one found.
 */
@Interceptor
public final class ConditionalUpdateId {
  private static final JsonFactory JSON = new JsonFactory();

  /** Called by HAPI before each new version. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void check(IBaseResource found, @Nullable RequestDetails request) {
    if (request == null
        || request.getRequestType() != RequestTypeEnum.PUT
        || request.getId() != null) {
      return;
    }
    var stated = stated(request);
    if (stated != null && !stated.equals(found.getIdElement().getIdPart())) {
      throw Outcomes.response(
          new RequestProblem(
              Kind.INVALID,
              "The resource found has another id than the body",
              found.fhirType() + ".id"));
    }
  }

  private static @Nullable String stated(RequestDetails request) {
    byte[] body = request.loadRequestContents();
    if (!UnreadableXml.looksLikeIt(body)) {
      return ofJson(body);
    }
    return request
        .getFhirContext()
        .newXmlParser()
        .parseResource(new String(body, StandardCharsets.UTF_8))
        .getIdElement()
        .getIdPart();
  }

  /** The rest of the body is read once, by HAPI. */
  private static @Nullable String ofJson(byte[] body) {
    try (var json = JSON.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean id = json.currentName().equals("id");
        json.nextToken();
        if (id) {
          return json.getValueAsString();
        }
        json.skipChildren();
      }
      return null;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
