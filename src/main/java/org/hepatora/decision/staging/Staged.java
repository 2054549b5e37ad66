// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.staging;

import java.util.List;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * A stage, or all the stages that remain possible while something is unknown.
 *
 * @param <S> the stages of one system
 * @param possible in the order of the system; one when the stage is known, empty when no tumour is
 *     recorded
 * @param missing what is unknown and keeps the others possible; empty when the stage is known
 */
public record Staged<S extends Enum<S>>(List<S> possible, List<Argument> missing) {
  public Staged {
    possible = List.copyOf(possible);
    missing = List.copyOf(missing);
  }

  /** The stage, null unless exactly one is possible. */
  public @Nullable S stage() {
    return possible.size() == 1 ? possible.get(0) : null;
  }

  /** Whether exactly one stage is possible. */
  public boolean isKnown() {
    return possible.size() == 1;
  }
}
