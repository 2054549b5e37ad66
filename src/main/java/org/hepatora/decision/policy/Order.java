// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.units.Limit;

/** Two limits of which one may not exceed the other. */
final class Order {
  private Order() {}

  static void require(Limit lower, Limit upper, String otherwise) {
    if (lower.value().compareTo(upper.value()) > 0) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
