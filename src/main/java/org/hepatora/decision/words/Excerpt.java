// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

import java.util.List;

/**
 * A sentence that is to stay short: its first place takes as many of the parts as fit, the first at
 * least, and how many more there are is said.
 *
 * @param key of a message whose place {@code {0}} is for the parts
 * @param others what belongs in the places after it
 * @param longest characters of the whole sentence
 */
public record Excerpt(String key, List<Argument> parts, List<Argument> others, int longest)
    implements Argument {
  public Excerpt {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }
}
