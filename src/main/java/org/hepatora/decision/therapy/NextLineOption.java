// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What may follow when a line of therapy fails: a drug, or trials of something new. It is for the
 * MDT to weigh and says nothing of the patient.
 *
 * @param name what a clinician calls it
 * @param drug the drug it gives; null where it is none of the formulary
 * @param after drugs of which one was given before in its study; empty where it does not say
 * @param afterRegimens codes of regimens of which one was given before in its study
 * @param needsGpc3 whether the tumour has to express GPC3
 * @param afpFrom AFP in ng/mL from which it was studied; null without such a limit
 * @param registries numbers of its trials
 * @param trial whether it is to be had in a trial only
 * @param claim what is known of it
 * @param citation where that is written
 */
public record NextLineOption(
    Argument name,
    @Nullable Drug drug,
    Set<Drug> after,
    Set<String> afterRegimens,
    boolean needsGpc3,
    @Nullable BigDecimal afpFrom,
    List<String> registries,
    boolean trial,
    Argument claim,
    Argument citation) {
  public NextLineOption {
    after = Set.copyOf(after);
    afterRegimens = Set.copyOf(afterRegimens);
    registries = List.copyOf(registries);
  }

  /** Whether it was studied after what was given, and is not itself among it. */
  public boolean follows(TherapyHistory therapy) {
    var lines = therapy.lines();
    if (drug != null && lines.stream().anyMatch(line -> line.drugs().contains(drug))) {
      return false;
    }
    boolean anything = after.isEmpty() && afterRegimens.isEmpty();
    return anything || lines.stream().anyMatch(this::wasStudiedAfter);
  }

  private boolean wasStudiedAfter(Line line) {
    var regimen = line.regimen();
    return line.drugs().stream().anyMatch(after::contains)
        || (regimen != null && afterRegimens.contains(regimen.code()));
  }
}
