// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.decision.a;

import java.nio.file.Path;
import java.time.LocalDate;

/** Breaks the rules of the decision core: reads files and the clock, can change, and speaks. */
class ImpureRule {
  int calls;

  LocalDate today(Path file) {
    calls++;
    return LocalDate.now(java.time.ZoneOffset.UTC);
  }

  String reason() {
    return "disease outside the liver";
  }
}
