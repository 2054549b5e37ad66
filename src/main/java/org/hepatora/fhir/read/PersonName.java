// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The name by which a person is shown: of an R4 Patient or Practitioner. */
public final class PersonName {
  private static final Set<String> NOT_SHOWN = Set.of("old", "maiden", "nickname", "anonymous");

  private PersonName() {}

  /**
   * The official name, else the first that is in use; its text where there is one, else given and
   * family names, in Chinese order and without a space where they are written in Han characters.
   *
   * @return the name, empty when none is recorded
   */
  public static String of(JsonNode person) {
    var names =
        StreamSupport.stream(person.path("name").spliterator(), false)
            .filter(name -> !NOT_SHOWN.contains(name.path("use").asText()))
            .toList();
    return names.stream()
        .filter(name -> name.path("use").asText().equals("official"))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .map(PersonName::words)
        .orElse("");
  }

  private static String words(JsonNode name) {
    if (name.hasNonNull("text")) {
      return name.path("text").asText().strip();
    }
    var given = new ArrayList<String>();
    name.path("given").forEach(one -> given.add(one.asText()));
    var family = name.path("family").asText();
    boolean han = family.codePoints().anyMatch(Character::isIdeographic);
    return han ? family + String.join("", given) : spaced(given, family);
  }

  private static String spaced(List<String> given, String family) {
    given.add(family);
    return given.stream().filter(one -> !one.isBlank()).collect(Collectors.joining(" "));
  }
}
