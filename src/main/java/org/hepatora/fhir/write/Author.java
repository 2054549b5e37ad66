// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something down.
 *
 * @param name as people know them
 * @param reference of the stored resource that stands for them; null when none is stored
 */
public record Author(String name, @Nullable String reference) {
  /** As a FHIR Reference. */
  public ObjectNode asReference() {
    var written = JsonNodeFactory.instance.objectNode();
    if (reference != null) {
      written.put("reference", reference);
    }
    return written.put("display", name);
  }

  /** As a FHIR Annotation with this text. */
  ObjectNode note(String text, OffsetDateTime at) {
    var note = JsonNodeFactory.instance.objectNode();
    if (reference == null) {
      note.put("authorString", name);
    } else {
      note.set("authorReference", asReference());
    }
    return note.put("time", moment(at)).put("text", text);
  }

  /** As a FHIR dateTime with seconds. */
  static String moment(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0));
  }
}
