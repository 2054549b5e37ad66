// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Finds which operation of a JSON Patch or XML Patch cannot be applied, or what the patched
 * resource would have that FHIR has not, by applying it again: HAPI tells neither. Runs on refusal
 * only.
 */
public final class RefusedPatch {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9]{1,60})+");
  private static final String NO_PLACE =
      "The patch cannot be applied: no such path, a value is missing, or a test failed";

  private final FhirContext context;

  public RefusedPatch(FhirContext context) {
    this.context = context;
  }

  /**
   * The first problem; null where all of it can be applied and read, or nobody knows.
   *
   * @param stored what is to be patched; null where that is not known
   */
  public @Nullable RequestProblem ofJson(
      byte[] patch, String type, @Nullable IBaseResource stored) {
    try {
      var operations = JSON.readTree(patch);
      if (!operations.isArray()) {
        return problem("A JSON Patch is a list of operations", type);
      }
      if (stored == null) {
        return null;
      }
      String text = context.newJsonParser().encodeResourceToString(stored);
      for (var each : operations) {
        var alone = JSON.createArrayNode().add(each).toString().getBytes(StandardCharsets.UTF_8);
        try {
          text = AppliedPatch.of(alone, text);
        } catch (IOException | JsonPatchException doesNotFit) {
          return problem(NO_PLACE, path(each, type));
        }
      }
      return UnreadableJson.byValue(context).first(text.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException malformed) {
      return problem(UnreadableJson.malformed(malformed), type);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What an operation is about; the resource where that is no path. */
  private static String path(JsonNode operation, String type) {
    String pointer = operation.path("path").asText();
    return POINTER.matcher(pointer).matches()
        ? type + pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.')
        : type;
  }

  /** The same of an XML Patch. */
  public @Nullable RequestProblem ofXml(byte[] patch, String type, @Nullable IBaseResource stored) {
    List<XmlOperation> operations;
    try {
      operations = XmlOperation.of(patch, type);
    } catch (RequestProblem malformed) {
      return malformed;
    }
    if (stored == null) {
      return null;
    }
    String text = context.newXmlParser().encodeResourceToString(stored);
    for (var each : operations) {
      String after = each.applied(text);
      if (after == null) {
        return problem(NO_PLACE, each.path(type));
      }
      text = after;
    }
    return UnreadableXml.byValue(context).first(text.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestProblem problem(String text, String expression) {
    return new RequestProblem(Kind.INVALID_VALUE, text, expression);
  }
}
