// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.AnswerCodes;
import org.hepatora.fhir.code.ObservationKind;
import org.hepatora.fhir.code.Sites;
import org.jspecify.annotations.Nullable;

/**
 * RECIST as other implementation guides write it: the lesion by an identifier in an extension, the
 * meaning by the profile, under any code; docs/interoperability/mcode.md. Profiles and extensions
 * are known by the last part of their URL, for these guides changed their address between releases.
 */
final class ForeignRecist {
  private static final String TARGET_ID = "recist-target-lesion-id-extension";

  /** What an Observation of a profile is about. */
  private enum Shape {
    NON_TARGET,
    NEW_LESION,
    RESPONSE
  }

  private static final Map<String, Shape> SHAPES =
      Map.of(
          "nccp-recist-non-target-lesion-observation", Shape.NON_TARGET,
          "ke-nccp-recist-non-target-lesion-observation", Shape.NON_TARGET,
          "nccp-recist-new-lesion-observation", Shape.NEW_LESION,
          "ke-nccp-recist-new-lesion-observation", Shape.NEW_LESION,
          "nccp-recist-response-assessment-observation", Shape.RESPONSE,
          "ke-nccp-recist-response-assessment-observation", Shape.RESPONSE,
          "recist-assessment-response", Shape.RESPONSE);

  /** Profiles whose own definition names the version of the criteria. */
  private static final Map<String, ResponseCriteria> CRITERIA =
      Map.of("recist-assessment-response", ResponseCriteria.RECIST_1_1);

  private ForeignRecist() {}

  /** What such an Observation is; null when it is none of these. */
  static @Nullable ObservationKind kind(JsonNode resource) {
    if (!targetId(resource).isEmpty()) {
      return ObservationKind.LESION_SIZE;
    }
    var shape = shape(resource);
    if (shape == null) {
      return null;
    }
    return shape == Shape.RESPONSE ? ObservationKind.TUMOUR_RESPONSE : ObservationKind.LESION_SIZE;
  }

  /** The criteria its profile stands for; null when the profile does not say which version. */
  static @Nullable ResponseCriteria criteria(JsonNode resource) {
    for (JsonNode profile : resource.path("meta").path("profile")) {
      var criteria = CRITERIA.get(lastPart(profile.asText()));
      if (criteria != null) {
        return criteria;
      }
    }
    return null;
  }

  /** The name of a target lesion known by an identifier; empty when it has none. */
  static String target(Statement statement, Reading reading) {
    var id = targetId(statement.from().resource());
    if (id.isEmpty()) {
      return "";
    }
    var name = "recist-target-lesion-id|" + id;
    add(name, Role.TARGET, statement, reading);
    return name;
  }

  /** Reads a non-target or new lesion; false where the Observation is something else. */
  static boolean read(Statement statement, Reading reading) {
    var resource = statement.from().resource();
    var shape = targetId(resource).isEmpty() ? shape(resource) : null;
    if (shape == Shape.NEW_LESION) {
      newLesion(statement, reading);
    } else if (shape == Shape.NON_TARGET) {
      nonTarget(statement, reading);
    }
    return shape == Shape.NEW_LESION || shape == Shape.NON_TARGET;
  }

  private static void newLesion(Statement statement, Reading reading) {
    var seen = statement.holder().path("valueBoolean");
    if (!seen.isBoolean()) {
      reading.problem(
          statement.path(),
          Joined.of(
              Joint.COLON,
              Sentence.of("fact.new-lesion"),
              Sentence.of("why.neither-true-nor-false")));
    } else if (seen.asBoolean()) {
      add(statement.source(), Role.NEW, statement, reading);
      state(statement.source(), State.PRESENT, statement, reading);
    }
  }

  /** One that is gone has responded completely; one that progressed did so unequivocally. */
  private static void nonTarget(Statement statement, Reading reading) {
    var value = statement.holder().path("valueCodeableConcept");
    var category = AnswerCodes.RESPONSE.ofValue(value);
    if (category == null) {
      reading.problem(
          statement.path() + ".valueCodeableConcept",
          Joined.of(
              Joint.COLON, Sentence.of("fact.non-target-lesion"), Sentence.of("why.no-answer")));
      return;
    }
    var site = statement.from().resource().path("bodySite");
    var name = "recist-non-target|" + Sites.label(site) + site.at("/coding/0/code").asText();
    add(name, Role.NON_TARGET, statement, reading);
    state(name, state(category), statement, reading);
  }

  private static State state(Category category) {
    return switch (category) {
      case CR -> State.ABSENT;
      case PD, IUPD, ICPD -> State.UNEQUIVOCAL_PROGRESSION;
      case NE -> State.NOT_EVALUABLE;
      case PR, SD, NON_CR_NON_PD -> State.PRESENT;
    };
  }

  private static void state(String lesion, State state, Statement statement, Reading reading) {
    reading.measurements.add(
        new Measurement(
            lesion, statement.date(), null, null, null, state, false, statement.source()));
  }

  private static void add(String name, Role role, Statement statement, Reading reading) {
    var site = statement.from().resource().path("bodySite");
    var label = Sites.label(site);
    reading.structures.add(name);
    reading.lesions.putIfAbsent(
        name,
        new Lesion(
            name, Sites.words(label), Sites.organ(site), Sites.isPortaHepatis(label), role, null));
  }

  private static String targetId(JsonNode resource) {
    for (JsonNode extension : resource.path("extension")) {
      if (lastPart(extension.path("url").asText()).equals(TARGET_ID)) {
        return extension.path("valueString").asText().strip();
      }
    }
    return "";
  }

  private static @Nullable Shape shape(JsonNode resource) {
    for (JsonNode profile : resource.path("meta").path("profile")) {
      var shape = SHAPES.get(lastPart(profile.asText()));
      if (shape != null) {
        return shape;
      }
    }
    return null;
  }

  private static String lastPart(String url) {
    int version = url.indexOf('|');
    return url.substring(url.lastIndexOf('/') + 1, version < 0 ? url.length() : version);
  }
}
