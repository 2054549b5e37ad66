// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.jspecify.annotations.Nullable;

/**
 * The Cheng type that the site of a thrombus in the portal vein stands for: mesenteric vein IV,
 * main trunk or both branches III, one branch II, a branch of a segment I; evidence.md 4.6.
 */
public final class PortalSites {
  private static final String SUPERIOR_MESENTERIC_VEIN = "42258001";

  private PortalSites() {}

  /** The type of a site and its words; null where they do not say how far the thrombus reaches. */
  public static @Nullable Cheng type(JsonNode location, String words) {
    for (JsonNode coding : location.path("coding")) {
      if (coding.path("code").asText().equals(SUPERIOR_MESENTERIC_VEIN)) {
        return Cheng.IV;
      }
    }
    var said = Words.plain(Sites.label(location) + " " + words);
    if (has(said, "mesenteric vein", "smv", "肠系膜上静脉")) {
      return Cheng.IV;
    }
    boolean portal = has(said, "portal", "pvtt", "pfortader", "门静脉", "门脉");
    if (!portal) {
      return null;
    }
    if (has(
        said,
        "main portal",
        "main trunk",
        "portal trunk",
        "portal vein trunk",
        "hauptstamm",
        "主干")) {
      return Cheng.III;
    }
    boolean right = has(said, "right", "rechts", "rechter", "右");
    boolean left = has(said, "left", "links", "linker", "左");
    if (has(said, "segment", "sector", "second-order", "anterior", "posterior", "段", "叶支")) {
      return Cheng.I;
    }
    if (right && left) {
      return Cheng.III;
    }
    return right || left || has(said, "first-order") ? Cheng.II : null;
  }

  private static boolean has(String said, String... words) {
    for (var word : words) {
      if (said.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
