// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.fhir.code.FhirJson;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it is read from and written to an EHR: bounded, exact in its decimals, no empty member.
 */
public final class CdsJson {
  private static final ObjectMapper MAPPER =
      FhirJson.bounded().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

  private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);
  private static final ObjectWriter WRITER = MAPPER.writer();

  private CdsJson() {}

  /** The tree of a request body; refuses what is not JSON, saying where but never what it says. */
  public static JsonNode read(byte[] body, @Nullable Charset charset) {
    try {
      JsonNode tree = isUnicode(charset) ? READER.readValue(body) : decoded(body, charset);
      if (tree == null || tree.isMissingNode()) {
        throw new Refusal(Kind.UNREADABLE, "The body is empty; a JSON object is expected");
      }
      return tree;
    } catch (StreamConstraintsException tooMuch) {
      throw new Refusal(
          Kind.UNREADABLE,
          "The JSON is nested too deeply, or has a name, a number or a count of elements beyond the"
              + " limits");
    } catch (JsonProcessingException fault) {
      var location = fault.getLocation();
      throw new Refusal(
          Kind.UNREADABLE,
          location == null
              ? "The body is not valid JSON"
              : "The body is not valid JSON at line %d, column %d"
                  .formatted(location.getLineNr(), location.getColumnNr()));
    } catch (NumberFormatException fault) {
      // Jackson lets this one through for an exponent beyond an int
      throw new Refusal(Kind.UNREADABLE, "The body has a number out of any range");
    } catch (IOException fault) {
      throw new Refusal(Kind.UNREADABLE, "The body is not valid JSON in its character encoding");
    }
  }

  public static byte[] write(Object value) {
    try {
      return WRITER.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static JsonNodeFactory nodes() {
    return MAPPER.getNodeFactory();
  }

  private static boolean isUnicode(@Nullable Charset charset) {
    return charset == null
        || charset.equals(StandardCharsets.UTF_8)
        || charset.equals(StandardCharsets.US_ASCII)
        || charset.name().startsWith("UTF-");
  }

  private static JsonNode decoded(byte[] body, @Nullable Charset charset) throws IOException {
    var named = charset == null ? StandardCharsets.UTF_8 : charset;
    return READER.readValue(new InputStreamReader(new ByteArrayInputStream(body), named));
  }
}
