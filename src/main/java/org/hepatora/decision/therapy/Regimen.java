// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.List;
import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * A published regimen, CodeSystem regimen; evidence.md 1.
 *
 * @param code the code other systems see
 * @param display the name a clinician reads, with the nickname
 * @param modalities the local therapy that is part of it
 * @param citations where it was studied
 * @param notes what is said wherever the regimen is named
 */
public record Regimen(
    String code,
    Argument display,
    Set<Drug> drugs,
    Set<Modality> modalities,
    List<Argument> citations,
    List<Argument> notes) {
  /** Code of atezolizumab + bevacizumab, the regimen of TALENTop. */
  public static final String ATEZOLIZUMAB_BEVACIZUMAB = "t-a";

  public Regimen {
    drugs = Set.copyOf(drugs);
    modalities = Set.copyOf(modalities);
    citations = List.copyOf(citations);
    notes = List.copyOf(notes);
  }

  /**
   * The regimen of exactly these drugs, the one with local therapy where that was given too; null
   * when no published regimen has exactly these drugs.
   */
  static @Nullable Regimen of(List<Regimen> known, Set<Drug> drugs, Set<Modality> modalities) {
    Regimen found = null;
    for (var regimen : known) {
      if (regimen.drugs.equals(drugs)
          && modalities.containsAll(regimen.modalities)
          && (found == null || regimen.modalities.size() > found.modalities.size())) {
        found = regimen;
      }
    }
    return found;
  }
}
