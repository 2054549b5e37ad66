// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a JSON body with a number such as 1e999999999, by every way, also where a body is not
 * held to its form: it is legal JSON, no value of FHIR, and HAPI 8.8.0 (JacksonStructure) writes it
 * out digit by digit, which takes all memory there is.
 */
@Interceptor
public final class MeasuredNumbers {
  /** Digits an exponent may add; a FHIR decimal has 34 at most. */
  private static final int MOST = 100;

  private static final JsonFactory JSON = new JsonFactory();

  /** Reads numbers as floating point, which costs nothing however large they say they are. */
  private static final ObjectMapper TREES = new ObjectMapper();

  /** Called by HAPI once it knows what is asked, when {@link ReadableWrites} has said where. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = 150)
  public void check(@Nullable RequestDetails request) {
    String type = request == null ? null : request.getHeader("Content-Type");
    if (request != null && type != null && isJson(type, request.getResourceName())) {
      refuse(request.loadRequestContents(), String.valueOf(request.getResourceName()));
    }
  }

  /** A Binary holds what it holds. */
  private static boolean isJson(String type, @Nullable String resource) {
    return "Binary".equals(resource)
        ? EncodingEnum.forContentTypeStrict(type) == EncodingEnum.JSON
        : type.contains("json");
  }

  /**
   * @param type of the resource that is patched, where the body is a patch
   */
  static void refuse(byte[] body, String type) {
    var place = beyond(body);
    if (place != null) {
      throw Outcomes.response(
          Kind.INVALID_VALUE,
          "A number in the body is out of bounds, or it is no JSON",
          expression(body, place, type));
    }
  }

  /** Where the first such number stands, as a JSON pointer; null where there is none. */
  private static @Nullable String beyond(byte[] body) {
    if (!mayHoldLongExponent(body)) {
      return null;
    }
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT && isBeyond(parser.getText())) {
          return parser.getParsingContext().pathAsPointer().toString();
        }
      }
      return null;
    } catch (IOException malformed) {
      // HAPI reads some of what is no JSON.
      return "";
    }
  }

  /** Whether a digit or a point, an e, perhaps a sign and three digits follow each other. */
  private static boolean mayHoldLongExponent(byte[] body) {
    for (int i = 1; i < body.length - 3; i++) {
      if ((body[i] | 0x20) == 'e' && (isDigit(body[i - 1]) || body[i - 1] == '.')) {
        int from = body[i + 1] == '-' || body[i + 1] == '+' ? i + 2 : i + 1;
        if (from + 2 < body.length
            && isDigit(body[from])
            && isDigit(body[from + 1])
            && isDigit(body[from + 2])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDigit(byte each) {
    return each >= '0' && each <= '9';
  }

  /** The pointer as a path of the resource; of a JSON Patch, what its operation is about. */
  private static @Nullable String expression(byte[] body, String pointer, String type) {
    try {
      var root = TREES.readTree(body);
      var operation = root.isArray() ? root.at(pointer.replaceFirst("(/[0-9]+).*", "$1")) : null;
      String path = operation == null ? pointer : operation.path("path").asText();
      String of = root.path("resourceType").asText(type);
      return path.isEmpty()
          ? null
          : of + path.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
    } catch (IOException malformed) {
      return null;
    }
  }

  private static boolean isBeyond(String number) {
    int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
    String exponent = mark < 0 ? "0" : number.substring(mark + 1).replaceFirst("^[+-]?0*", "");
    return exponent.length() > 3 || (!exponent.isEmpty() && Integer.parseInt(exponent) > MOST);
  }
}
