// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/** Why a record is not in the emulated trial. */
public enum Exclusion {
  NO_HCC("no-hcc"),
  WINDOW_NEVER_SEEN("window-never-seen"),
  OPERATION_BEFORE_TIME_ZERO("operation-before-time-zero"),
  OPERATION_WITHOUT_DATE("operation-without-date"),
  DEATH_WITHOUT_DATE("death-without-date"),
  DEATH_BEFORE_TIME_ZERO("death-before-time-zero"),
  TWO_DEATHS("two-deaths"),
  FACTS_AFTER_DEATH("facts-after-death");

  private final String code;

  Exclusion(String code) {
    this.code = code;
  }

  /** As the flow names it. */
  public String code() {
    return code;
  }

  /** The exclusion of that code. */
  public static @Nullable Exclusion ofCode(String code) {
    for (var exclusion : values()) {
      if (exclusion.code.equals(code)) {
        return exclusion;
      }
    }
    return null;
  }
}
