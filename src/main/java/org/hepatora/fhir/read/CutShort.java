// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.words.Sentence;

/**
 * Where a tree of Bundles is not the whole of what it stands for: a further page is named, more is
 * counted than was sent, or an entry failed. A Bundle is whole only if every Bundle in it is.
 */
public final class CutShort {
  /** What every such problem begins with. */
  public static final String WORDS = "record.cut-short-";

  private static final String BUNDLE = "Bundle";

  private CutShort() {}

  /**
   * Every place that is cut short; none when the tree is whole, or no Bundle.
   *
   * @param path FHIRPath of the tree
   */
  public static List<Problem> of(JsonNode tree, String path) {
    var found = new ArrayList<Problem>();
    if (tree.path("resourceType").asText().equals(BUNDLE)) {
      bundle(tree, path, found);
    }
    return found;
  }

  /** Whether a problem says that the record is cut short. */
  public static boolean is(Problem problem) {
    return problem.text() instanceof Sentence sentence && sentence.key().startsWith(WORDS);
  }

  /** Whether an entry of this page failed, or a Bundle within it is cut short. */
  public static boolean within(JsonNode page) {
    var found = new ArrayList<Problem>();
    for (JsonNode entry : page.path("entry")) {
      entry(entry, "", found);
    }
    return !found.isEmpty();
  }

  private static void bundle(JsonNode bundle, String path, List<Problem> found) {
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        found.add(new Problem(path + ".link", Sentence.of(WORDS + "page")));
      }
    }
    int matches = 0;
    int index = 0;
    for (JsonNode entry : bundle.path("entry")) {
      matches += isMatch(entry) ? 1 : 0;
      entry(entry, path + ".entry[" + index + "]", found);
      index++;
    }
    if (bundle.path("total").asInt(0) > matches) {
      found.add(new Problem(path + ".total", Sentence.of(WORDS + "total")));
    }
  }

  private static boolean isMatch(JsonNode entry) {
    var type = entry.path("resource").path("resourceType").asText();
    return !type.equals("OperationOutcome")
        && !entry.path("search").path("mode").asText().equals("include");
  }

  private static void entry(JsonNode entry, String path, List<Problem> found) {
    var resource = entry.path("resource");
    var response = entry.path("response");
    var status = response.path("status").asText();
    boolean failed =
        status.startsWith("4")
            || status.startsWith("5")
            || isError(response.path("outcome"))
            || isError(resource);
    if (failed) {
      found.add(new Problem(path, Sentence.of(WORDS + "failed")));
    }
    if (resource.path("resourceType").asText().equals(BUNDLE)) {
      bundle(resource, path + ".resource", found);
    }
  }

  private static boolean isError(JsonNode outcome) {
    if (!outcome.path("resourceType").asText().equals("OperationOutcome")) {
      return false;
    }
    for (JsonNode issue : outcome.path("issue")) {
      var severity = issue.path("severity").asText();
      if (severity.equals("error") || severity.equals("fatal")) {
        return true;
      }
    }
    return false;
  }
}
