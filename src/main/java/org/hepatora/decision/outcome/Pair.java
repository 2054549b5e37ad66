// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Two strategies that are compared. */
record Pair(Strategy of, Strategy against) {

  /** Surgery against each other, then local against systemic. */
  static List<Pair> among(Collection<Strategy> present) {
    var pairs = new ArrayList<Pair>();
    var all = Strategy.values();
    for (int i = 0; i < all.length; i++) {
      for (int j = i + 1; j < all.length; j++) {
        if (present.contains(all[i]) && present.contains(all[j])) {
          pairs.add(new Pair(all[i], all[j]));
        }
      }
    }
    pairs.sort(java.util.Comparator.comparing(Pair::of));
    return pairs;
  }

  String words() {
    return of.code() + " against " + against.code();
  }
}
