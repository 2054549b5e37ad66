// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;

/** The different values of an array in order, and the place of each element among them. */
record Ranks(double[] values, int[] of) {

  static Ranks of(double[] all) {
    var sorted = all.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (double value : sorted) {
      if (count == 0 || Double.compare(sorted[count - 1], value) != 0) {
        sorted[count++] = value;
      }
    }
    var values = Arrays.copyOf(sorted, count);
    var of = new int[all.length];
    Arrays.setAll(of, i -> Arrays.binarySearch(values, all[i]));
    return new Ranks(values, of);
  }

  /** The indices of the elements, largest first; equal ones in the order in which they came. */
  int[] descending() {
    var next = new int[values.length + 1];
    for (int rank : of) {
      next[values.length - rank]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    var order = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      order[next[values.length - 1 - of[i]]++] = i;
    }
    return order;
  }
}
