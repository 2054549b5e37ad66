package org.hepatora.decision.therapy;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Which drugs a medication record means, by RxNorm, ATC or name, in English or Chinese, generic,
 * brand, biosimilar, development code or regimen nickname; evidence.md 1.1. A code and a name that
 * disagree give both drugs: both were recorded. The names are in {@code DrugNames}, the codes in
 * {@code DrugCodes}. Readings: docs/clinical/drugs-and-regimens.md.
 */
public final class Formulary {
  private Formulary() {}

  /**
   * The drugs of one medication record, in the order of {@link Drug}; empty when none is known.
   *
   * @param regimen code or text of extension regimen, null when not recorded
   */
  public static SortedSet<Drug> recognise(
      List<Coded> codes, List<String> texts, @Nullable String regimen) {
    return new TreeSet<>();
  }

  /**
   * The local therapies a regimen nickname names, e.g. TACE in {@code LEAP-012} or {@code
   * LEN-TACE}.
   */
  public static Set<Modality> localTherapies(List<String> texts, @Nullable String regimen) {
    return Set.of();
  }
}
