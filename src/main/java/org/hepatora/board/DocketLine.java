package org.hepatora.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One resource of the MDT, for people to read.
 *
 * @param key of what it is, in the message bundle
 * @param words its title, its value, and its notes
 */
record DocketLine(
    String key, String reference, String date, String status, String who, List<String> words) {
  private static final int DAY = 10;

  static DocketLine of(String key, JsonNode resource, String date, String who) {
    var day = resource.path(date).asText();
    var person = resource.path(who).isArray() ? resource.path(who).path(0) : resource.path(who);
    return new DocketLine(
        key,
        Docket.reference(resource),
        day.substring(0, Math.min(DAY, day.length())),
        resource.path("status").asText(),
        person.path("display").asText(person.path("reference").asText()),
        words(resource));
  }

  private static List<String> words(JsonNode resource) {
    var words = new ArrayList<String>();
    words.add(resource.path("title").asText());
    var value = resource.path("valueCodeableConcept");
    var coding = value.path("coding").path(0);
    words.add(
        value.path("text").asText(coding.path("display").asText(coding.path("code").asText())));
    resource.path("note").forEach(note -> words.add(note.path("text").asText()));
    words.removeIf(String::isBlank);
    return words;
  }
}
