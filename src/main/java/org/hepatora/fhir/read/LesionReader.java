// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Lesion.Vein;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;
import org.hepatora.fhir.code.PortalSites;
import org.hepatora.fhir.code.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Reads BodyStructures as lesions. A structure no longer in active use is still read: a resected
 * lesion keeps its history.
 */
final class LesionReader implements ResourceReader {
  @Override
  public Fate read(Located from, Reading reading) {
    reading.structures.add(from.source());
    var lesion = lesion(from.source(), from, reading);
    reading.lesions.put(from.source(), lesion);
    var words = from.resource().path("description").asText();
    var type = PortalSites.type(from.resource().path("location"), words);
    if (type != null && (lesion.isThrombus() || lesion.organ() == Organ.VESSEL)) {
      reading.portalSites.put(from.source(), type);
    }
    return Fate.USED;
  }

  /** The lesion a BodyStructure describes, under the name others point at it. */
  static Lesion lesion(String id, Located from, Reading reading) {
    var location = from.resource().path("location");
    var description = from.resource().path("description").asText();
    var site = Sites.label(location);
    var organ = Sites.organ(location);
    if (organ == Organ.UNKNOWN && Sites.organ(description) != Organ.OTHER) {
      organ = Sites.organ(description);
    }
    return new Lesion(
        id,
        label(description, site, location, organ),
        organ,
        Sites.isPortaHepatis(site) || Sites.isPortaHepatis(description),
        role(from, reading),
        kind(from, reading),
        furthest(Sites.vein(location, site), Sites.vein(location, description)));
  }

  private static @Nullable Vein furthest(@Nullable Vein one, @Nullable Vein other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Its description, else what its site is called, else what the code of the site says. */
  private static @Nullable Argument label(
      String description, String site, JsonNode location, Organ organ) {
    var recorded = Sites.words(description.isBlank() ? site : description);
    return recorded == null ? Sites.name(location, organ) : recorded;
  }

  private static @Nullable Role role(Located from, Reading reading) {
    var code = Extensions.code(from.resource(), Canonicals.LESION_ROLE);
    for (Role role : Role.values()) {
      if (isNamed(role, code)) {
        return role;
      }
    }
    notKnown(code, "fact.lesion-role", from, reading);
    return null;
  }

  private static @Nullable Kind kind(Located from, Reading reading) {
    var code = Extensions.code(from.resource(), Canonicals.LESION_KIND);
    for (Kind kind : Kind.values()) {
      if (isNamed(kind, code)) {
        return kind;
      }
    }
    notKnown(code, "fact.lesion-kind", from, reading);
    return null;
  }

  private static boolean isNamed(Enum<?> value, String code) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code);
  }

  private static void notKnown(String code, String what, Located from, Reading reading) {
    if (!code.isEmpty()) {
      reading.problem(
          from.path() + ".extension",
          Joined.of(Joint.COLON, Sentence.of(what), Sentence.of("why.no-code-known-here")));
    }
  }
}
