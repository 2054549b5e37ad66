// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hepatora.decision.therapy.LocalTherapy.Modality;

/**
 * What a medication record was understood to name.
 *
 * @param drugs in the order of the tables; empty when none is known
 * @param local the local therapies its regimen names, e.g. TACE in {@code LEN-TACE}
 * @param cytotoxic it names a cytotoxic drug, as given in TACE and HAIC
 */
public record Meaning(SortedSet<Drug> drugs, Set<Modality> local, boolean cytotoxic) {
  public Meaning {
    drugs = Collections.unmodifiableSortedSet(new TreeSet<>(drugs));
    local = Set.copyOf(local);
  }

  /** Whether nothing in it was recognised. */
  public boolean isNothing() {
    return drugs.isEmpty() && local.isEmpty() && !cytotoxic;
  }
}
