// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day from which steps after surgery count.
 *
 * @param day null as long as nobody has set it: then the steps are relative to it
 */
record SurgeryDay(@Nullable LocalDate day) {
  static final SurgeryDay NOT_SET = new SurgeryDay(null);
}
