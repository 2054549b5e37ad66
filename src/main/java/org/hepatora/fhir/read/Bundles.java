// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Takes the resources out of Bundles, each with the place it stood. */
public final class Bundles {
  private Bundles() {}

  /**
   * Every resource in the tree: of a Bundle its entries, Bundles inside Bundles too,
   * OperationOutcomes and empty entries left out; of anything else the resource itself.
   *
   * @param path FHIRPath of the tree, e.g. {@code Bundle}, or {@code
   *     Parameters.parameter[0].resource}
   */
  public static List<Located> flatten(JsonNode tree, String path) {
    var found = new ArrayList<Located>();
    collect(tree, path, "", found);
    return found;
  }

  /** The same for a Bundle that stands alone; its path is {@code Bundle}. */
  public static List<Located> flatten(JsonNode bundle) {
    return flatten(bundle, "Bundle");
  }

  private static void collect(JsonNode node, String path, String fullUrl, List<Located> found) {
    var type = node.path("resourceType").asText();
    if (type.equals("Bundle")) {
      int index = 0;
      for (JsonNode entry : node.path("entry")) {
        collect(
            entry.path("resource"),
            path + ".entry[" + index + "].resource",
            entry.path("fullUrl").asText(),
            found);
        index++;
      }
    } else if (!type.isEmpty() && !type.equals("OperationOutcome")) {
      found.add(new Located(node, path, fullUrl.isEmpty() ? null : fullUrl));
    }
  }
}
