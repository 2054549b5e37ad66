// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.CutShort;
import org.hepatora.fhir.read.Located;

/** The parameters of an operation, from the query of a GET or the body of a POST. */
final class OperationRequest {
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
            "The operation has no such parameter; it has "
                + String.join(", ", new TreeSet<>(allowed)),
            pathOf(read.paths.get(i), "name"));
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
    JsonNode tree = OperationBody.tree(body, request);
    String type = tree.path("resourceType").asText();
    var read = fromQuery(request);
    if (type.equals("Bundle")) {
      // FHIR lets the only resource parameter stand alone as the body
      read.parameters.addObject().put("name", "data").set("resource", tree);
      read.paths.add("");
      return read;
    }
    if (!type.equals("Parameters")) {
      throw new RequestProblem(
          Kind.UNREADABLE, "The body is not a Parameters resource", "Parameters");
    }
    int index = 0;
    for (JsonNode each : tree.path("parameter")) {
      read.paths.add("Parameters.parameter[" + index + "]");
      read.parameters.add(each);
      index++;
    }
    return read;
  }

  /** Parameter {@code asOf}, or today. */
  LocalDate asOf(Clock clock) {
    int index = only("asOf");
    return index < 0 ? LocalDate.now(clock) : day("asOf", index);
  }

  /** A parameter that has to be given. */
  LocalDate day(String name) {
    return day(name, required(name));
  }

  private LocalDate day(String name, int index) {
    var value = value(index, "valueDate");
    try {
      if (value.node().isTextual()) {
        return LocalDate.parse(value.node().asText());
      }
    } catch (DateTimeException unreadable) {
      // answered below, without the value
    }
    throw new RequestProblem(
        Kind.INVALID_VALUE, name + " is not a calendar day (YYYY-MM-DD)", value.path());
  }

  /** A whole number from the least on, or what holds where it is not given. */
  int whole(String name, int least, int otherwise) {
    int index = only(name);
    if (index < 0) {
      return otherwise;
    }
    var value = value(index, "valueInteger");
    try {
      int number = Integer.parseInt(value.node().asText());
      if (number >= least && !value.node().isFloatingPointNumber()) {
        return number;
      }
    } catch (NumberFormatException unreadable) {
      // answered below, without the value
    }
    throw new RequestProblem(
        Kind.INVALID_VALUE, name + " is not a whole number from " + least + " on", value.path());
  }

  /** A text that has to be given. */
  String text(String name) {
    return value(required(name), "valueString").node().asText();
  }

  private int required(String name) {
    int index = only(name);
    if (index < 0) {
      throw new RequestProblem(Kind.MISSING_PARAMETER, "Parameter " + name + " is missing", name);
    }
    return index;
  }

  /** The value of every parameter of that name, in their order. */
  List<Value> values(String name, String type) {
    var values = new ArrayList<Value>();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).path("name").asText().equals(name)) {
        values.add(value(i, type));
      }
    }
    return values;
  }

  /** A true or false parameter; false when it is not given. */
  boolean isSet(String name) {
    int index = only(name);
    if (index < 0) {
      return false;
    }
    var value = value(index, "valueBoolean");
    boolean isTrue = value.node().asText().equals("true");
    if (!isTrue && !value.node().asText().equals("false")) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, name + " is neither true nor false", value.path());
    }
    return isTrue;
  }

  /**
   * The value of a parameter: missing where it has none of the type.
   *
   * @param path where it stands, or the name of a parameter of the query
   */
  record Value(JsonNode node, String path) {}

  private Value value(int index, String type) {
    JsonNode parameter = parameters.get(index);
    String path = paths.get(index);
    return new Value(parameter.path(isInBody(path) ? type : "value"), pathOf(path, type));
  }

  private static String pathOf(String parameter, String element) {
    return isInBody(parameter) ? parameter + "." + element : parameter;
  }

  private static boolean isInBody(String path) {
    return path.startsWith("Parameters");
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

  /** Where parameter {@code data} is not the whole record. */
  List<Problem> gaps() {
    int index = only("data");
    var resource = parameters.get(index).path("resource");
    return CutShort.of(
        resource, paths.get(index).isEmpty() ? "Bundle" : paths.get(index) + ".resource");
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
