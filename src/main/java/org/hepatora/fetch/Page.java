// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hepatora.fhir.read.CutShort;
import org.jspecify.annotations.Nullable;

/**
 * What one Bundle of a search says about itself.
 *
 * @param matches resources that answer the search; included ones do not count
 * @param total how many there are in all, 0 when it does not say
 * @param failed an error stands among its entries
 * @param next the link to the next page; null when there is none
 */
public record Page(int matches, int total, boolean failed, @Nullable String next) {
  /** The page in this Bundle. */
  public static Page of(JsonNode bundle) {
    int matches = 0;
    boolean failed = false;
    for (JsonNode entry : bundle.path("entry")) {
      var resource = entry.path("resource");
      if (resource.path("resourceType").asText().equals("OperationOutcome")) {
        failed |= isError(resource);
      } else if (!entry.path("search").path("mode").asText().equals("include")) {
        matches++;
      }
    }
    return new Page(matches, bundle.path("total").asInt(0), failed, next(bundle));
  }

  /**
   * Whether these Bundles together are everything the search found.
   *
   * @param before resources of pages that were at hand already
   */
  public static boolean isWhole(List<JsonNode> bundles, int before) {
    int matches = before;
    int total = 0;
    for (JsonNode bundle : bundles) {
      var page = of(bundle);
      if (page.failed || CutShort.within(bundle)) {
        return false;
      }
      matches += page.matches;
      total = Math.max(total, page.total);
    }
    return total <= matches;
  }

  private static @Nullable String next(JsonNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return link.path("url").asText();
      }
    }
    return null;
  }

  private static boolean isError(JsonNode outcome) {
    for (JsonNode issue : outcome.path("issue")) {
      var severity = issue.path("severity").asText();
      if (severity.equals("error") || severity.equals("fatal")) {
        return true;
      }
    }
    return false;
  }
}
