// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;
import org.hepatora.fhir.code.Sites;

/**
 * Finds the lesions other resources point at. A lesion has one name however it is pointed at: the
 * BodyStructure that came along, else its business identifier, else the reference itself.
 */
final class LesionPointers {
  /** HL7's extension by which a body site is a BodyStructure. */
  private static final String BODY_SITE = Canonicals.HL7_BODY_SITE;

  private static final Comparator<Lesion> BEST_KNOWN =
      Comparator.comparing((Lesion lesion) -> lesion.organ() == Organ.UNKNOWN)
          .thenComparing(Lesion::organ)
          .thenComparing(lesion -> String.valueOf(lesion.label() == null ? "" : lesion.label()));

  private LesionPointers() {}

  /** The lesions a Procedure treated, by our extension or by body sites that are references. */
  static List<String> targets(Located from, Reading reading) {
    var ids = new TreeSet<String>();
    for (JsonNode reference : Extensions.references(from.resource(), Canonicals.TARGET_LESION)) {
      ids.add(nameOf(from, reference, reading));
    }
    for (JsonNode site : from.resource().path("bodySite")) {
      for (JsonNode reference : Extensions.references(site, BODY_SITE)) {
        ids.add(nameOf(from, reference, reading));
      }
    }
    ids.remove("");
    return List.copyOf(ids);
  }

  /** The lesions an Observation is about, by its focus or by a body site that is a reference. */
  static List<String> focus(Located from, Reading reading) {
    var ids = new TreeSet<String>();
    for (JsonNode reference : from.resource().path("focus")) {
      if (isLesion(from, reference, reading)) {
        ids.add(nameOf(from, reference, reading));
      }
    }
    for (JsonNode reference : Extensions.references(from.resource().path("bodySite"), BODY_SITE)) {
      ids.add(nameOf(from, reference, reading));
    }
    ids.remove("");
    return List.copyOf(ids);
  }

  /** Adds a lesion of which only its measurements speak; the best known site of them counts. */
  static void imply(String id, JsonNode bodySite, Reading reading) {
    if (reading.structures.contains(id)) {
      return;
    }
    var label = Sites.label(bodySite);
    var lesion =
        new Lesion(
            id, Sites.words(label), Sites.organ(bodySite), Sites.isPortaHepatis(label), null, null);
    reading.lesions.merge(
        id, lesion, (one, other) -> BEST_KNOWN.compare(one, other) <= 0 ? one : other);
  }

  private static boolean isLesion(Located from, JsonNode reference, Reading reading) {
    var sent = reference.path("reference").asText();
    var target = reading.references.resolve(from, sent);
    if (target != null) {
      return target.type().equals("BodyStructure");
    }
    var type = reference.path("type").asText();
    return type.isEmpty()
        ? !sent.contains("/") || References.local(sent).startsWith("BodyStructure/")
        : type.equals("BodyStructure");
  }

  private static String nameOf(Located from, JsonNode reference, Reading reading) {
    var sent = reference.path("reference").asText();
    if (sent.isEmpty()) {
      return named(reference.path("identifier"), "", reading);
    }
    var target = reading.references.resolve(from, sent);
    if (target == null) {
      return References.local(sent);
    }
    return sent.startsWith("#") ? ofContained(from, sent, target, reading) : target.source();
  }

  private static String ofContained(Located from, String sent, Located target, Reading reading) {
    var identifier = target.resource().path("identifier").path(0);
    var id = named(identifier, from.source() + sent, reading);
    if (reading.structures.add(id)) {
      reading.lesions.put(id, LesionReader.lesion(id, target, reading));
    }
    return id;
  }

  private static String named(JsonNode identifier, String otherwise, Reading reading) {
    var known = reading.references.identified("BodyStructure", identifier);
    if (known != null) {
      return known.source();
    }
    var name = References.identifier(identifier);
    return name.isEmpty() ? otherwise : name;
  }
}
