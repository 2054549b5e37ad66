// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a server answered, and short words for what tests ask about it. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fails unless the status is this one; the message shows the body. */
  public Answer is(int expected) {
    assertThat(status).as("status of the answer %s", shortened()).isEqualTo(expected);
    return this;
  }

  /** The body as text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(bytes);
    } catch (IOException problem) {
      throw new UncheckedIOException(shortened(), problem);
    }
  }

  /** One value of the body by JSON pointer, empty text when absent. */
  public String at(String pointer) {
    return json().at(pointer).asText();
  }

  /** A header, empty when absent. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The id of the resource in the body. */
  public String id() {
    return at("/id");
  }

  /** The resources of a Bundle; an entry without one (a deletion) is left out. */
  public List<JsonNode> resources() {
    return stream(json().path("entry"))
        .map(entry -> entry.path("resource"))
        .filter(JsonNode::isObject)
        .toList();
  }

  /** The resources of a Bundle as {@code Type/id}, in the order of the answer. */
  public List<String> references() {
    return resources().stream()
        .map(each -> each.path("resourceType").asText() + "/" + each.path("id").asText())
        .toList();
  }

  /** The address of a link of a Bundle, empty when there is none. */
  public String link(String relation) {
    return stream(json().path("link"))
        .filter(each -> each.path("relation").asText().equals(relation))
        .map(each -> each.path("url").asText())
        .findFirst()
        .orElse("");
  }

  /** A parameter of a Parameters resource: whatever its value is. */
  public JsonNode parameter(String name) {
    for (var each : json().path("parameter")) {
      if (each.path("name").asText().equals(name)) {
        for (var field : each.properties()) {
          if (field.getKey().startsWith("value") || field.getKey().equals("resource")) {
            return field.getValue();
          }
        }
        return each;
      }
    }
    return JSON.missingNode();
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private String shortened() {
    String text = text();
    return text.length() > 1500 ? text.substring(0, 1500) + " ..." : text;
  }
}
