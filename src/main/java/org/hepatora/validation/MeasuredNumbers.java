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
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

  /** How a number with an exponent begins where one may stand; rare in identifiers and text. */
  private static final Pattern PERHAPS =
      Pattern.compile("[\\s:,\\[/][-+]?[0-9.]++[eE][-+]?[0-9]{3}");

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
    if (!PERHAPS.matcher(new String(body, StandardCharsets.ISO_8859_1)).find()) {
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
