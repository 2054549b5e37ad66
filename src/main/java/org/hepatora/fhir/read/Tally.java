// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.picture.Unjudged;

/** Counts what became of the resources of one record. */
final class Tally {
  private int used;
  private int irrelevant;
  private final List<Ledger.Entry> notUnderstood = new ArrayList<>();

  void add(Located from, Fate fate) {
    if (fate instanceof Fate.Used) {
      used++;
    } else if (fate instanceof Fate.NotUnderstood not) {
      notUnderstood.add(
          new Ledger.Entry(from.source(), not.reason(), not.topic(), not.from(), not.until()));
    } else {
      irrelevant++;
    }
  }

  /** One that was counted as used turned out not to be understood. */
  void move(Located from, Fate.NotUnderstood fate) {
    used--;
    add(from, fate);
  }

  /** Whether it is told already that it was not understood. */
  boolean isNotUnderstood(String source) {
    return notUnderstood.stream().anyMatch(entry -> entry.reference().equals(source));
  }

  Ledger ledger(boolean isCutShort, List<Unjudged> unjudged) {
    return new Ledger(used, irrelevant, notUnderstood, isCutShort, unjudged);
  }
}
