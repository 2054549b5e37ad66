// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

import java.util.List;

/**
 * A sentence, or a part of one: its key in the message bundles, and what belongs in its places.
 *
 * @param key e.g. {@code route.no-plateau}
 * @param arguments in the order of the places {@code {0}}, {@code {1}} of the message
 */
public record Sentence(String key, List<Argument> arguments) implements Argument {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Argument... arguments) {
    return new Sentence(key, List.of(arguments));
  }
}
