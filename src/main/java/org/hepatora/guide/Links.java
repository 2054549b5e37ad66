// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import java.util.List;
import java.util.Set;
import org.hepatora.fhir.code.Canonicals;

/** Turns canonicals into links: to a page of the guide where there is one, else to FHIR's own. */
final class Links {
  private static final String HL7 = "http://hl7.org/fhir/";

  private final Set<String> references;

  /**
   * @param references every artefact with a page, e.g. {@code ValueSet/lesion-role}
   */
  Links(Set<String> references) {
    this.references = references;
  }

  /** A canonical, with or without a version, as a cell. */
  List<Text> cell(String canonical) {
    return canonical.isEmpty() ? List.of() : List.of(to(canonical));
  }

  Text to(String canonical) {
    var url = canonical.replaceFirst("\\|.*", "");
    if (url.startsWith(Canonicals.BASE + "/")) {
      var reference = url.substring(Canonicals.BASE.length() + 1);
      return references.contains(reference)
          ? new Text(reference.substring(reference.indexOf('/') + 1), "/guide/" + reference)
          : Text.plain(url);
    }
    if (url.startsWith(HL7 + "StructureDefinition/") || url.startsWith(HL7 + "ValueSet/")) {
      var name = url.substring(url.lastIndexOf('/') + 1);
      return new Text(name, HL7 + "R4/" + page(url, name));
    }
    return Text.plain(url);
  }

  private static String page(String url, String name) {
    return url.contains("/ValueSet/")
        ? "valueset-" + name + ".html"
        : name.toLowerCase(java.util.Locale.ROOT) + ".html";
  }
}
