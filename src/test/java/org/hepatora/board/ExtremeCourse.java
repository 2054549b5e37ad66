// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;

/** V02 with more of everything than a sheet of paper holds, under names that have no end. */
final class ExtremeCourse {
  static final int LESIONS = 40;
  static final int DRUGS = 25;
  static final int UNREADABLE = 30;

  private static final String ENDLESS = " of a name that has no end".repeat(12);

  private ExtremeCourse() {}

  static ObjectNode bundle() {
    var bundle = Courses.vignette("V02");
    var entries = (ArrayNode) bundle.path("entry");
    var lesion = first(entries, "BodyStructure");
    var scan = first(entries, "Observation");
    var dose = first(entries, "MedicationAdministration");
    first(entries, "Patient").putArray("name").addObject().put("text", "Somebody" + ENDLESS);
    var more = new ArrayList<ObjectNode>();
    for (int n = 0; n < LESIONS; n++) {
      var id = "v02-lesion-" + n;
      more.add(lesion.deepCopy().put("id", id).put("description", "Nodule " + n + ENDLESS));
      var seen = scan.deepCopy().put("id", "v02-size-" + n);
      seen.putArray("focus").addObject().put("reference", "BodyStructure/" + id);
      more.add(seen);
    }
    for (int n = 0; n < DRUGS; n++) {
      var given = dose.deepCopy().put("id", "v02-drug-" + n);
      given.putObject("medicationCodeableConcept").put("text", "Remedy " + n + ENDLESS);
      more.add(given);
    }
    for (int n = 0; n < UNREADABLE; n++) {
      var odd = scan.deepCopy().put("id", "v02-odd-" + n);
      ((ObjectNode) odd.at("/component/0/valueQuantity")).put("unit", "kg").put("code", "kg");
      more.add(odd);
    }
    more.forEach(each -> entries.addObject().set("resource", each));
    return bundle;
  }

  private static ObjectNode first(ArrayNode entries, String type) {
    for (var entry : entries) {
      var resource = entry.path("resource");
      if (resource.path("resourceType").asText().equals(type)
          && (!type.equals("Observation") || resource.has("focus"))) {
        return (ObjectNode) resource;
      }
    }
    throw new IllegalStateException(type);
  }
}
