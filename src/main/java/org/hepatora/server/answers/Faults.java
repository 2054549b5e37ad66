// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What may be logged of an unexpected exception: types and places, no messages, for they quote
 * data.
 */
final class Faults {
  private static final int FRAMES = 12;

  private Faults() {}

  static String describe(Throwable problem) {
    var text = new StringBuilder();
    for (Throwable each = problem; each != null; each = each.getCause()) {
      text.append(each == problem ? "" : "\n caused by ").append(each.getClass().getName());
      text.append(
          Arrays.stream(each.getStackTrace())
              .limit(FRAMES)
              .map(frame -> "\n  at " + frame)
              .collect(Collectors.joining()));
    }
    return text.toString();
  }
}
