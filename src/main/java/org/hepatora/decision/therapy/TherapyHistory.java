// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Everything given up to one day: lines of therapy, the last dose of every drug, local therapies;
 * decision.md 3.1. Readings: docs/clinical/lines-of-therapy.md.
 *
 * @param lines oldest first
 * @param lastDoses one for every drug ever given, antivirals included, in the order of {@link Drug}
 * @param local every local therapy on or before the day, oldest first, undated ones last
 * @param antiviral whether an antiviral against hepatitis B is taken now
 * @param unrecognised records that claim to be a line or a regimen, but whose drug is not known;
 *     the cytotoxic drugs of a recorded TACE or HAIC are not among them
 */
public record TherapyHistory(
    List<Line> lines,
    List<LastDose> lastDoses,
    List<LocalTherapy> local,
    List<String> unrecognised,
    Truth antiviral,
    LocalDate asOf) {
  /** Rule id. */
  public static final String RULE = "therapy.lines";

  /** Local therapies in which cytotoxic drugs are given. */
  private static final Set<Modality> CHEMOTHERAPY = Set.of(Modality.TACE, Modality.HAIC);

  private static final Comparator<LocalTherapy> LOCAL_ORDER =
      Comparator.comparing(
              LocalTherapy::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(LocalTherapy::modality)
          .thenComparing(LocalTherapy::source);

  public TherapyHistory {
    lines = List.copyOf(lines);
    lastDoses = List.copyOf(lastDoses);
    local = List.copyOf(local);
    unrecognised = List.copyOf(unrecognised);
  }

  /**
   * The history as known on the day; what starts later is ignored.
   *
   * @param regimens the published ones
   * @param progressions the days on which a progression is recorded
   */
  public static TherapyHistory of(
      List<DrugRecord> drugs,
      List<LocalTherapy> local,
      List<Regimen> regimens,
      Collection<LocalDate> progressions,
      LocalDate asOf,
      TherapyRules rules) {
    var given = Given.of(drugs, asOf);
    var done =
        local.stream()
            .filter(therapy -> therapy.date() == null || !therapy.date().isAfter(asOf))
            .sorted(LOCAL_ORDER)
            .toList();
    var doses = LastDoses.of(given);
    return new TherapyHistory(
        Lines.of(given, done, regimens, progressions, rules),
        doses,
        done,
        unrecognised(given, done),
        LastDoses.isOnAntiviral(given, doses, asOf, rules.antiviralRecent().whole()),
        asOf);
  }

  private static List<String> unrecognised(List<Given> given, List<LocalTherapy> local) {
    boolean chemotherapyExplained =
        local.stream().anyMatch(TherapyHistory::isChemotherapy)
            || given.stream()
                .anyMatch(one -> one.local().stream().anyMatch(CHEMOTHERAPY::contains));
    return LastDoses.sources(
        given.stream()
            .filter(one -> one.drugs().isEmpty())
            .filter(one -> one.record().line() != null || one.record().regimen() != null)
            .filter(one -> !(one.record().meaning().cytotoxic() && chemotherapyExplained))
            .toList());
  }

  private static boolean isChemotherapy(LocalTherapy therapy) {
    return CHEMOTHERAPY.contains(therapy.modality());
  }

  /** The latest line; null when no systemic therapy is recorded. */
  public @Nullable Line currentLine() {
    return lines.isEmpty() ? null : lines.get(lines.size() - 1);
  }

  /** The first dose of the current line; null when there is none or its day is unknown. */
  public @Nullable LocalDate currentLineStart() {
    var line = currentLine();
    return line == null ? null : line.firstDose();
  }

  /** Whether the current line includes an immune checkpoint inhibitor. */
  public boolean isOnIci() {
    var line = currentLine();
    return line != null && line.usesIci();
  }

  /** The last dose of a drug; null when it was never given. */
  public @Nullable LastDose lastDose(Drug drug) {
    for (var dose : lastDoses) {
      if (dose.drug().equals(drug)) {
        return dose;
      }
    }
    return null;
  }

  /** The drugs whose last dose is unknown. */
  public List<LastDose> unknownLastDoses() {
    return lastDoses.stream().filter(LastDose::isUnknown).toList();
  }
}
