// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.fhir.write.ResectabilityWriter;
import org.jspecify.annotations.Nullable;

/**
 * One resource of the MDT, for people to read.
 *
 * @param key of what it is, in the message bundle
 * @param verdict of the surgeons; null where there is none, or none of ours
 * @param words its title, a value that is no verdict, and its notes
 */
record MdtRecordLine(
    String key,
    String reference,
    String date,
    String status,
    String who,
    @Nullable Verdict verdict,
    List<String> words) {
  private static final int DAY = 10;

  static MdtRecordLine of(String key, JsonNode resource, String date, String who) {
    var day = resource.path(date).asText();
    var person = resource.path(who).isArray() ? resource.path(who).path(0) : resource.path(who);
    return new MdtRecordLine(
        key,
        MdtRecord.reference(resource),
        day.substring(0, Math.min(DAY, day.length())),
        resource.path("status").asText(),
        person.path("display").asText(),
        verdict(resource),
        words(resource));
  }

  private static @Nullable Verdict verdict(JsonNode resource) {
    for (JsonNode coding : resource.path("valueCodeableConcept").path("coding")) {
      for (Verdict each : Verdict.values()) {
        if (ResectabilityWriter.code(each).equals(coding.path("code").asText())) {
          return each;
        }
      }
    }
    return null;
  }

  private static List<String> words(JsonNode resource) {
    var words = new ArrayList<String>();
    words.add(resource.path("title").asText());
    var value = resource.path("valueCodeableConcept");
    var coding = value.path("coding").path(0);
    if (verdict(resource) == null) {
      words.add(
          value.path("text").asText(coding.path("display").asText(coding.path("code").asText())));
    }
    resource.path("note").forEach(note -> words.add(note.path("text").asText()));
    words.removeIf(String::isBlank);
    return words;
  }
}
