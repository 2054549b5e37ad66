// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.code.FhirJson;

/**
 * The body of a POST. It is read as a tree, not as HAPI's model: one unreadable fact inside {@code
 * data} must not fail the whole request.
 */
final class OperationBody {
  private static final ObjectMapper JSON = FhirJson.mapper();
  private static final FhirContext XML = FhirContext.forR4Cached();

  private OperationBody() {}

  static JsonNode tree(byte[] body, RequestDetails request) {
    String contentType = String.valueOf(request.getHeader("Content-Type"));
    try {
      if (contentType.contains("xml")) {
        var lenient = new LenientErrorHandler(false).setErrorOnInvalidValue(false);
        var parsed =
            XML.newXmlParser()
                .setParserErrorHandler(lenient)
                .parseResource(new String(body, StandardCharsets.UTF_8));
        return JSON.readTree(XML.newJsonParser().encodeResourceToString(parsed));
      }
      if (contentType.contains("json")) {
        return JSON.readTree(body);
      }
    } catch (JsonProcessingException malformed) {
      throw new RequestProblem(
          Kind.UNREADABLE,
          "The body is not well-formed JSON at line "
              + malformed.getLocation().getLineNr()
              + ", column "
              + malformed.getLocation().getColumnNr(),
          null);
    } catch (NumberFormatException unlimited) {
      throw new RequestProblem(Kind.UNREADABLE, "A number in the body is out of bounds", null);
    } catch (DataFormatException | IOException malformed) {
      throw new RequestProblem(Kind.UNREADABLE, "The body is not well-formed FHIR XML", null);
    }
    throw new RequestProblem(
        Kind.UNSUPPORTED_MEDIA_TYPE, "Send application/fhir+json or application/fhir+xml", null);
  }
}
