// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.hepatora.Http.json;
import static org.hepatora.server.MutatedResource.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hepatora.Answer;
import org.hepatora.Http;

/** The doors that a resource is written through, one at a time. */
enum WriteDoor {
  UPDATE,
  CREATE_ONLY,
  TRANSACTION,
  BATCH,
  JSON_PATCH,
  CREATE,
  CONDITIONAL_CREATE,
  CONDITIONAL_UPDATE,
  XML,
  FHIRPATH_PATCH,
  XML_PATCH;

  private static final String XML_TYPE = "Content-Type: application/fhir+xml";

  /**
   * What was said.
   *
   * @param id of what is stored, if it is
   */
  record Written(Answer answer, String id) {
    boolean isAccepted() {
      return answer.status() < 300 && !status().startsWith("4") && !status().startsWith("5");
    }

    /** Refused with the place, and by no fault of the server. */
    boolean isNamed() {
      return answer.status() < 500
          && !status().startsWith("5")
          && (isXml()
              ? answer.text().contains("<expression")
              : answer.text().contains("\"expression\""));
    }

    private boolean isXml() {
      return answer.text().startsWith("<");
    }

    /** Of the entry, where it was one; empty otherwise. */
    private String status() {
      return isXml() ? "" : answer.at("/entry/0/response/status");
    }
  }

  /** The answer is about this resource alone. */
  Written send(Http fhir, ObjectNode resource, String id) {
    String type = resource.path("resourceType").asText();
    String at = type + "/" + id;
    return switch (this) {
      case UPDATE -> new Written(fhir.put(at, resource.toString()), id);
      case CREATE_ONLY ->
          new Written(
              fhir.put(at, resource.toString(), "If-None-Match: *", "Prefer: return=minimal"), id);
      case TRANSACTION, BATCH ->
          new Written(
              fhir.post(
                  "",
                  json(
                          "{'resourceType':'Bundle','type':'%s','entry':[{'request':{'method':'PUT','url':'%s'},'resource':%s}]}",
                          this == TRANSACTION ? "transaction" : "batch", at, "RESOURCE")
                      .replace("RESOURCE", resource.toString())),
              id);
      case JSON_PATCH -> patched(fhir, resource, id);
      case CREATE -> {
        resource.remove("id");
        yield named(fhir.post(type, resource.toString()));
      }
      case CONDITIONAL_CREATE -> {
        String condition = conditional(resource, id);
        yield named(fhir.post(type, resource.toString(), "If-None-Exist: " + condition));
      }
      case CONDITIONAL_UPDATE -> {
        String condition = conditional(resource, id);
        yield named(fhir.put(type + "?" + condition, resource.toString()));
      }
      case XML ->
          XmlText.canSay(resource)
              ? new Written(fhir.put(at, XmlText.ofResource(resource), XML_TYPE), id)
              : UPDATE.send(fhir, resource, id);
      case FHIRPATH_PATCH, XML_PATCH -> extended(fhir, resource, id);
    };
  }

  private static String conditional(ObjectNode resource, String id) {
    resource.remove("id");
    resource.putArray("identifier").addObject().put("system", "urn:door").put("value", id);
    return "identifier=urn:door%7C" + id;
  }

  /** With the id that the server gave. */
  private static Written named(Answer answer) {
    return new Written(
        answer, answer.header("Location").replaceFirst("/_history/.*", "").replaceFirst(".*/", ""));
  }

  private static Written patched(Http fhir, ObjectNode resource, String id) {
    String type = resource.path("resourceType").asText();
    fhir.put(
        type + "/" + id,
        json(
            "{'resourceType':'%s','id':'%s',%s'subject':%s,'code':{'text':'before'}}",
            type,
            id,
            type.equals("Condition") ? "" : json("'status':'unknown',"),
            resource.path("subject")));
    var operations = JSON.createArrayNode();
    for (var field : resource.properties()) {
      if (!List.of("resourceType", "id", "subject").contains(field.getKey())) {
        operations
            .addObject()
            .put("op", "add")
            .put("path", "/" + field.getKey())
            .set("value", field.getValue());
      }
    }
    return new Written(
        fhir.patch(
            type + "/" + id, operations.toString(), "Content-Type: application/json-patch+json"),
        id);
  }

  /** First without its extensions, which the patch then adds. */
  private Written extended(Http fhir, ObjectNode resource, String id) {
    var extensions = resource.path("extension");
    boolean isSayable = this == FHIRPATH_PATCH || XmlText.canSay(extensions);
    if (!extensions.isArray() || extensions.isEmpty() || !isSayable) {
      return UPDATE.send(fhir, resource, id);
    }
    var without = resource.deepCopy();
    without.remove("extension");
    var first = UPDATE.send(fhir, without, id);
    if (!first.isAccepted()) {
      return first;
    }
    String type = resource.path("resourceType").asText();
    var answer =
        this == FHIRPATH_PATCH
            ? fhir.patch(type + "/" + id, fhirPath(type, extensions))
            : fhir.patch(
                type + "/" + id, xml(type, extensions), "Content-Type: application/xml-patch+xml");
    return new Written(answer, id);
  }

  private static String fhirPath(String type, JsonNode extensions) {
    var patch = JSON.createObjectNode().put("resourceType", "Parameters");
    var operations = patch.putArray("parameter");
    for (var each : extensions) {
      var parts = operations.addObject().put("name", "operation").putArray("part");
      parts.addObject().put("name", "type").put("valueCode", "add");
      parts.addObject().put("name", "path").put("valueString", type);
      parts.addObject().put("name", "name").put("valueString", "extension");
      parts.addObject().put("name", "value").set("valueExtension", each);
    }
    return patch.toString();
  }

  private static String xml(String type, JsonNode extensions) {
    var text = new StringBuilder("<diff xmlns:f=\"http://hl7.org/fhir\">");
    for (var each : extensions) {
      String element = XmlText.ofElement("extension", each);
      text.append("<add sel=\"f:").append(type).append("/f:subject\" pos=\"before\">");
      text.append(element.replaceFirst("<extension", "<extension xmlns=\"http://hl7.org/fhir\""));
      text.append("</add>");
    }
    return text.append("</diff>").toString();
  }
}
