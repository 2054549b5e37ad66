// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of HAPI's texts what they quote from the request: every value of the body and of the
 * address, whole or by its parts (system|code, Type/id). What stays is HAPI's own wording.
 */
public final class QuotedValues {
  static final String PLACE = "***";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARTS = Pattern.compile("[/|,:$?&=#\\s]+");
  private static final Pattern XML_VALUE = Pattern.compile("=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern COMPARATOR =
      Pattern.compile("^(eq|ne|gt|lt|ge|le|sa|eb|ap)(?=[0-9.+-])");
  private static final Pattern PARAMETER_NAMES = Pattern.compile("[?&][A-Za-z0-9_.:-]+=");
  private static final Pattern QUOTATION = Pattern.compile("[\"']([^\"']+)[\"']");
  private static final Set<String> NO_VALUES =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "true", "false", "null");
  private static final int SHORTEST = 3;

  private QuotedValues() {}

  /** The text without them. */
  public static String without(String text, @Nullable RequestDetails request) {
    String kept = text;
    if (request != null) {
      for (String value : longestFirst(values(request), request)) {
        kept = kept.replace(value, PLACE);
      }
    }
    return kept;
  }

  private static List<String> longestFirst(Set<String> values, RequestDetails request) {
    Set<String> types = request.getFhirContext().getResourceTypes();
    return values.stream()
        .filter(each -> each.length() >= SHORTEST)
        .filter(each -> !types.contains(each) && !NO_VALUES.contains(each))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Set<String> values(RequestDetails request) {
    var found = new HashSet<String>();
    for (String[] each : request.getParameters().values()) {
      for (String value : each) {
        add(value, found);
      }
    }
    String condition = request.getHeader(Constants.HEADER_IF_NONE_EXIST);
    if (condition != null) {
      add(URLDecoder.decode(condition, StandardCharsets.UTF_8), found);
    }
    if (request.getCompleteUrl() != null) {
      add(URLDecoder.decode(request.getCompleteUrl(), StandardCharsets.UTF_8), found);
    }
    byte[] body = request.loadRequestContents();
    if (body.length > 0) {
      fromBody(body, found);
    }
    return found;
  }

  private static void fromBody(byte[] body, Set<String> found) {
    try {
      fromJson("", JSON.readTree(body), found);
    } catch (IOException notJson) {
      var values = XML_VALUE.matcher(new String(body, StandardCharsets.UTF_8));
      while (values.find()) {
        add(values.group(1) == null ? values.group(2) : values.group(1), found);
      }
    }
  }

  private static void fromJson(String name, JsonNode node, Set<String> found) {
    if (node.isValueNode() && !name.equals("resourceType")) {
      add(node.asText(), found);
    }
    node.properties().forEach(field -> fromJson(field.getKey(), field.getValue(), found));
    if (node.isArray()) {
      node.forEach(item -> fromJson(name, item, found));
    }
  }

  /** The text with nothing between quotation marks: for a value that HAPI quotes in part. */
  public static String withoutQuotations(String text) {
    return QUOTATION.matcher(text).replaceAll('"' + PLACE + '"');
  }

  /** The parameter whose value the text quotes, or whose name; null when there is none. */
  public static @Nullable String parameterIn(String text, RequestDetails request) {
    var quotations = QUOTATION.matcher(text).results().map(each -> each.group(1)).toList();
    for (var each : request.getParameters().entrySet()) {
      for (String value : each.getValue()) {
        if (quotations.stream().anyMatch(value::contains)) {
          return withoutModifier(each.getKey());
        }
      }
    }
    return request.getParameters().keySet().stream()
        .map(QuotedValues::withoutModifier)
        .filter(text::contains)
        .findFirst()
        .orElse(null);
  }

  private static String withoutModifier(String parameter) {
    return parameter.replaceFirst("[:.].*", "");
  }

  private static void add(String value, Set<String> found) {
    found.add(value);
    for (String part : PARTS.split(PARAMETER_NAMES.matcher(value).replaceAll("&"))) {
      found.add(part);
      found.add(COMPARATOR.matcher(part).replaceFirst(""));
    }
  }
}
