// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What came back for one query.
 *
 * @param pages the resource, or the Bundles of all pages that came, in their order
 */
public record Fetched(State state, List<JsonNode> pages) {
  public Fetched {
    pages = List.copyOf(pages);
  }

  /** How far it came. */
  public enum State {
    /** To the last page. */
    WHOLE,
    /** The server refused, failed, or sent what cannot be read. */
    FAILED,
    /** The time was over before the last page. */
    LATE
  }
}
