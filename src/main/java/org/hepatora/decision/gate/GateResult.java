// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/** What one gate says; decision.md 2. */
public sealed interface GateResult {
  /** Nothing here speaks against presenting the patient. */
  record Pass() implements GateResult {}

  /**
   * A known barrier.
   *
   * @param reasons every barrier of this gate, the first is the one the summary names
   * @param earliest the day the last of them with a known end is gone
   * @param next when to look again
   */
  record Block(
      Disposition disposition,
      List<Argument> reasons,
      @Nullable LocalDate earliest,
      @Nullable LocalDate next)
      implements GateResult {
    public Block {
      reasons = List.copyOf(reasons);
    }
  }

  /** An answer that stands unless a later gate blocks; what is unknown is listed beside it. */
  record Provisional(
      Disposition disposition,
      Argument reason,
      @Nullable LocalDate earliest,
      @Nullable LocalDate next)
      implements GateResult {}

  /** A fact this gate needs is unknown. */
  record Unknown(List<Argument> what) implements GateResult {
    public Unknown {
      what = List.copyOf(what);
    }
  }
}
