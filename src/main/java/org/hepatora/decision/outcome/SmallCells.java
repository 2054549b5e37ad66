// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;
import java.util.List;

/**
 * Hides small counts: below the minimum a count is not told, and where it is the only one of its
 * row the next smallest is not either, so that it cannot be computed back.
 */
public final class SmallCells {
  private SmallCells() {}

  /** Which counts of a row are not told. */
  public static boolean[] hidden(List<Integer> row, int minimum) {
    var hidden = new boolean[row.size()];
    int small = 0;
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = isSmall(row.get(i), minimum);
      small += hidden[i] ? 1 : 0;
    }
    if (small == 1) {
      int next = -1;
      for (int i = 0; i < hidden.length; i++) {
        if (!hidden[i] && row.get(i) > 0 && (next < 0 || row.get(i) < row.get(next))) {
          next = i;
        }
      }
      if (next >= 0) {
        hidden[next] = true;
      }
    }
    return hidden;
  }

  /** The same of parts and then of their sum, which is hidden only where it is small itself. */
  public static boolean[] hiddenBesideSum(List<Integer> parts, int minimum) {
    var hidden = Arrays.copyOf(hidden(parts, minimum), parts.size() + 1);
    int sum = parts.stream().mapToInt(Integer::intValue).sum();
    hidden[parts.size()] = isSmall(sum, minimum);
    return hidden;
  }

  /** From 1 to below the minimum. */
  public static boolean isSmall(int count, int minimum) {
    return count > 0 && count < minimum;
  }
}
