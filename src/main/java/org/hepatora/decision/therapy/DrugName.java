// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy.Modality;

/**
 * One way to call a drug, a regimen or a local therapy.
 *
 * @param reach where in a text it is read
 * @param text as it may be written; case, punctuation and width do not matter
 */
public record DrugName(Reach reach, String text, Set<Drug> drugs, Set<Modality> local) {
  public DrugName {
    drugs = Set.copyOf(drugs);
    local = Set.copyOf(local);
  }

  /** Where a name is read. A nickname counts only where the record names no drug itself. */
  public enum Reach {
    /** The name of a drug, anywhere. */
    NAME,
    /** A cytotoxic drug of TACE or HAIC, anywhere. */
    CYTOTOXIC,
    /** A nickname, anywhere. */
    NICKNAME,
    /** A nickname, not where more is added before or after it. */
    BOUNDED,
    /** A nickname, only where it is the whole text. */
    WHOLE,
    /** A short name, only beside {@code +} or {@code /} and another name. */
    SHORT,
    /** A code of extension regimen. */
    CODE
  }
}
