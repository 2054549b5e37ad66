package org.hepatora.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.Bundles;
import org.hepatora.fhir.FhirJson;
import org.hepatora.fhir.Located;

/**
 * The parameters of an operation, from the query of a GET or the body of a POST. The body is read
 * as a tree, not as HAPI's model: one unreadable fact inside {@code data} must not fail the whole
 * request.
 */
final class OperationRequest {
  private static final ObjectMapper JSON = FhirJson.mapper();
  private static final FhirContext XML = FhirContext.forR4Cached();

  private final ArrayNode parameters;
  private final List<String> paths;

  private OperationRequest(ArrayNode parameters, List<String> paths) {
    this.parameters = parameters;
    this.paths = paths;
  }

  /**
   * Reads the parameters; anything but the allowed names is refused.
   *
   * @throws RequestProblem naming the element
   */
  static OperationRequest of(RequestDetails request, Set<String> allowed) {
    byte[] body = request.loadRequestContents();
    var read = body.length == 0 ? fromQuery(request) : fromBody(body, request);
    for (int i = 0; i < read.parameters.size(); i++) {
      String name = read.parameters.get(i).path("name").asText();
      if (!allowed.contains(name)) {
        throw new RequestProblem(
            Kind.UNKNOWN_PARAMETER,
            "The operation has no such parameter; it has " + String.join(", ", allowed),
            read.paths.get(i) + ".name");
      }
    }
    return read;
  }

  private static OperationRequest fromQuery(RequestDetails request) {
    var parameters = JsonNodeFactory.instance.arrayNode();
    var paths = new ArrayList<String>();
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("_")) {
                for (String value : values) {
                  parameters.addObject().put("name", name).put("value", value);
                  paths.add(name);
                }
              }
            });
    return new OperationRequest(parameters, paths);
  }

  private static OperationRequest fromBody(byte[] body, RequestDetails request) {
    JsonNode tree = tree(body, request);
    String type = tree.path("resourceType").asText();
    var parameters = JsonNodeFactory.instance.arrayNode();
    if (type.equals("Bundle")) {
      // FHIR lets the only resource parameter stand alone as the body
      parameters.addObject().put("name", "data").set("resource", tree);
      var query = fromQuery(request);
      parameters.addAll(query.parameters);
      var paths = new ArrayList<>(List.of(""));
      paths.addAll(query.paths);
      return new OperationRequest(parameters, paths);
    }
    if (!type.equals("Parameters")) {
      throw new RequestProblem(
          Kind.UNREADABLE, "The body is not a Parameters resource", "Parameters");
    }
    var paths = new ArrayList<String>();
    for (JsonNode each : tree.path("parameter")) {
      paths.add("Parameters.parameter[" + paths.size() + "]");
      parameters.add(each);
    }
    return new OperationRequest(parameters, paths);
  }

  private static JsonNode tree(byte[] body, RequestDetails request) {
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

  /** Parameter {@code asOf}, or today. */
  LocalDate asOf(Clock clock) {
    int index = only("asOf");
    if (index < 0) {
      return LocalDate.now(clock);
    }
    JsonNode parameter = parameters.get(index);
    JsonNode value =
        parameter.has("valueDate") ? parameter.get("valueDate") : parameter.get("value");
    try {
      if (value != null && value.isTextual()) {
        return LocalDate.parse(value.asText());
      }
    } catch (DateTimeException unreadable) {
      // answered below, without the value
    }
    throw new RequestProblem(
        Kind.INVALID_VALUE,
        "asOf is not a calendar day (YYYY-MM-DD)",
        paths.get(index).startsWith("Parameters") ? paths.get(index) + ".valueDate" : "asOf");
  }

  /** The resources of parameter {@code data}, which must be a Bundle. */
  List<Located> data() {
    int index = only("data");
    if (index < 0) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER,
          "Parameter data (a Bundle with the patient's resources) is missing",
          "Parameters.parameter.where(name='data')");
    }
    JsonNode resource = parameters.get(index).path("resource");
    String path = paths.get(index).isEmpty() ? "Bundle" : paths.get(index) + ".resource";
    if (!resource.path("resourceType").asText().equals("Bundle")) {
      throw new RequestProblem(Kind.INVALID_VALUE, "Parameter data is not a Bundle", path);
    }
    return Bundles.flatten(resource, path);
  }

  private int only(String name) {
    int found = -1;
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).path("name").asText().equals(name)) {
        if (found >= 0) {
          throw new RequestProblem(
              Kind.INVALID_VALUE, "Parameter " + name + " is given twice", paths.get(i));
        }
        found = i;
      }
    }
    return found;
  }
}
