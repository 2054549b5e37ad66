// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.intake.ImportFile;
import org.hl7.fhir.r4.model.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * What an import is asked for: a Parameters resource as the proposal of Bulk Import has it.
 *
 * @param authorization a header for the servers of the files; null without one
 */
record ImportRequest(List<ImportFile> files, @Nullable String authorization) {
  private static final String NDJSON = "application/fhir+ndjson";
  private static final int MOST_FILES = 10_000;

  static ImportRequest of(JsonNode body) {
    if (!body.path("resourceType").asText().equals("Parameters")) {
      throw new RequestProblem(
          Kind.UNREADABLE, "The body is not a Parameters resource", "Parameters");
    }
    var files = new ArrayList<ImportFile>();
    @Nullable String authorization = null;
    int index = 0;
    for (var parameter : body.path("parameter")) {
      var path = "Parameters.parameter[" + index++ + "]";
      switch (parameter.path("name").asText()) {
        case "input" -> files.add(file(parameter, path));
        case "inputFormat" -> format(parameter, path);
        case "storageDetail" -> authorization = authorization(parameter);
        case "inputSource" -> {}
        default ->
            throw new RequestProblem(
                Kind.UNKNOWN_PARAMETER,
                "The operation has no such parameter; it has input, inputFormat, inputSource,"
                    + " storageDetail",
                path + ".name");
      }
    }
    if (files.isEmpty()) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "Name the files to take in", "Parameters.parameter.input");
    }
    if (files.size() > MOST_FILES) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "An import has " + MOST_FILES + " files at most", "Parameters");
    }
    return new ImportRequest(List.copyOf(files), authorization);
  }

  private static ImportFile file(JsonNode input, String path) {
    var type = part(input, "type", "valueCode");
    var url = part(input, "url", "valueUri");
    if (!isType(type)) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "type is not a resource type of FHIR R4", path + ".part(type)");
    }
    return new ImportFile(type, address(url, path + ".part(url)"));
  }

  private static URI address(String url, String path) {
    try {
      var address = new URI(url);
      var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (Set.of("http", "https").contains(scheme) && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException unreadable) {
      // answered below, without the value
    }
    throw new RequestProblem(Kind.INVALID_VALUE, "url is not an address of http or https", path);
  }

  private static boolean isType(String name) {
    for (var type : ResourceType.values()) {
      if (type.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void format(JsonNode parameter, String path) {
    var format = parameter.path("valueCode").asText().replace("ndjson+fhir", "fhir+ndjson");
    if (!format.equals(NDJSON)) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "Only " + NDJSON + " is taken in", path + ".valueCode");
    }
  }

  private static @Nullable String authorization(JsonNode detail) {
    var basic = part(detail, "httpBasicCredentials", "valueString");
    return basic.isEmpty()
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(JsonNode parameter, String name, String type) {
    for (var part : parameter.path("part")) {
      if (part.path("name").asText().equals(name)) {
        return part.path(type).asText(part.path("valueString").asText());
      }
    }
    return "";
  }
}
