// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import java.util.Locale;

/** Names of constants as they stand in metrics. */
final class Codes {
  private Codes() {}

  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
