// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as HAPI's parser would, byte by byte, with the stored text of each resource
 * instead of its model. What it does not know how to write it leaves to HAPI.
 */
final class AnswerJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Function<Resource, String> parser;
  private final String base;

  /**
   * A writer.
   *
   * @param parser writes a resource of which nothing is stored
   * @param base this server's address, which HAPI takes off references
   */
  AnswerJson(Function<Resource, String> parser, String base) {
    this.parser = parser;
    this.base = base;
  }

  /** The answer; null when only HAPI can write it. */
  @Nullable String of(Resource answer) throws IOException {
    return answer instanceof Bundle bundle && StoredText.of(bundle) == null
        ? bundle(bundle)
        : stored(answer);
  }

  private @Nullable String stored(Resource resource) throws IOException {
    String text = StoredText.of(resource);
    if (text == null || text.contains(base)) {
      return null;
    }
    int rest = PlainJson.rest(text, resource.fhirType());
    if (rest < 0 || !isPlain(resource.getMeta()) || resource.getIdElement().hasExtension()) {
      return null;
    }
    var out = new StringWriter(text.length() + 256);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("resourceType", resource.fhirType());
      json.writeStringField("id", resource.getIdElement().getIdPart());
      meta(json, resource.getMeta());
      json.flush();
      out.append(text, rest, text.length());
      json.writeEndObject();
      json.flush();
    }
    var buffer = out.getBuffer();
    // The stored text brings its own end.
    buffer.setLength(buffer.length() - 1);
    return buffer.toString();
  }

  private @Nullable String bundle(Bundle bundle) throws IOException {
    if (!isPlain(bundle) || !isPlain(bundle.getMeta())) {
      return null;
    }
    var out = new StringWriter(16 * 1024);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("resourceType", "Bundle");
      text(json, "id", bundle.getIdElement().getIdPart());
      meta(json, bundle.getMeta());
      text(json, "type", bundle.getTypeElement());
      if (bundle.hasTotal()) {
        json.writeNumberField("total", bundle.getTotal());
      }
      links(json, bundle);
      if (bundle.hasEntry()) {
        json.writeArrayFieldStart("entry");
        for (var entry : bundle.getEntry()) {
          if (!isPlain(entry)) {
            return null;
          }
          entry(json, entry);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void links(JsonGenerator json, Bundle bundle) throws IOException {
    if (!bundle.hasLink()) {
      return;
    }
    json.writeArrayFieldStart("link");
    for (var link : bundle.getLink()) {
      json.writeStartObject();
      text(json, "relation", link.getRelationElement());
      text(json, "url", link.getUrlElement());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void entry(JsonGenerator json, BundleEntryComponent entry) throws IOException {
    json.writeStartObject();
    text(json, "fullUrl", entry.getFullUrlElement());
    if (entry.hasResource()) {
      String stored = stored(entry.getResource());
      json.writeFieldName("resource");
      json.writeRawValue(stored == null ? parser.apply(entry.getResource()) : stored);
    }
    if (entry.hasSearch()) {
      json.writeObjectFieldStart("search");
      text(json, "mode", entry.getSearch().getModeElement());
      if (entry.getSearch().hasScore()) {
        json.writeFieldName("score");
        json.writeRawValue(entry.getSearch().getScoreElement().getValueAsString());
      }
      json.writeEndObject();
    }
    if (entry.hasRequest()) {
      json.writeObjectFieldStart("request");
      text(json, "method", entry.getRequest().getMethodElement());
      text(json, "url", entry.getRequest().getUrlElement());
      json.writeEndObject();
    }
    if (entry.hasResponse()) {
      var response = entry.getResponse();
      json.writeObjectFieldStart("response");
      text(json, "status", response.getStatusElement());
      text(json, "location", response.getLocationElement());
      text(json, "etag", response.getEtagElement());
      text(json, "lastModified", response.getLastModifiedElement());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void meta(JsonGenerator json, Meta meta) throws IOException {
    if (meta.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("meta");
    text(json, "versionId", meta.getVersionIdElement());
    text(json, "lastUpdated", meta.getLastUpdatedElement());
    text(json, "source", meta.getSourceElement());
    if (meta.hasProfile()) {
      json.writeArrayFieldStart("profile");
      for (var each : meta.getProfile()) {
        json.writeString(each.getValue());
      }
      json.writeEndArray();
    }
    codings(json, "security", meta.getSecurity());
    codings(json, "tag", meta.getTag());
    json.writeEndObject();
  }

  private static void codings(JsonGenerator json, String name, List<Coding> codings)
      throws IOException {
    if (codings.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (var each : codings) {
      json.writeStartObject();
      text(json, "system", each.getSystemElement());
      text(json, "version", each.getVersionElement());
      text(json, "code", each.getCodeElement());
      text(json, "display", each.getDisplayElement());
      if (each.hasUserSelected()) {
        json.writeBooleanField("userSelected", each.getUserSelected());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, PrimitiveType<?> value)
      throws IOException {
    text(json, name, value.getValueAsString());
  }

  private static void text(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static boolean isPlain(Bundle bundle) {
    return !(bundle.hasIdentifier()
        || bundle.hasTimestamp()
        || bundle.hasSignature()
        || bundle.hasImplicitRules()
        || bundle.hasLanguage()
        || bundle.getIdElement().hasExtension()
        || bundle.getLink().stream().anyMatch(AnswerJson::isExtended));
  }

  private static boolean isPlain(BundleEntryComponent entry) {
    var request = entry.getRequest();
    return !(isExtended(entry)
        || entry.hasLink()
        || entry.getResponse().hasOutcome()
        || request.hasIfMatch()
        || request.hasIfNoneMatch()
        || request.hasIfModifiedSince()
        || request.hasIfNoneExist());
  }

  private static boolean isPlain(Meta meta) {
    return !(isExtended(meta)
        || meta.getProfile().stream().anyMatch(each -> isExtended(each) || each.isEmpty())
        || meta.getSecurity().stream().anyMatch(AnswerJson::isExtended)
        || meta.getTag().stream().anyMatch(AnswerJson::isExtended));
  }

  private static boolean isExtended(Element element) {
    return element.hasExtension() || element.hasId();
  }
}
