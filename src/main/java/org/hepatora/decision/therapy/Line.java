// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.jspecify.annotations.Nullable;

/**
 * One line of systemic therapy as it is known on one day.
 *
 * @param number 1 for the first
 * @param firstDose the first day of any of its drugs; null when no day is known
 * @param drugs its drugs, antivirals not among them
 * @param local the local therapies given during it, oldest first
 * @param namedLocal local therapies its recorded regimen names, whether or not one is recorded
 * @param orderedOnly only orders are recorded, no dose
 * @param sources the records it is read from
 * @param regimen the published regimen of exactly these drugs; null when there is none
 */
public record Line(
    int number,
    @Nullable LocalDate firstDose,
    SortedSet<Drug> drugs,
    List<LocalTherapy> local,
    SortedSet<Modality> namedLocal,
    boolean orderedOnly,
    List<String> sources,
    @Nullable Regimen regimen) {
  public Line {
    drugs = Collections.unmodifiableSortedSet(new TreeSet<>(drugs));
    namedLocal = Collections.unmodifiableSortedSet(new TreeSet<>(namedLocal));
    local = List.copyOf(local);
    sources = List.copyOf(sources);
  }

  /** Whether an immune checkpoint inhibitor is part of it. */
  public boolean usesIci() {
    return drugs.stream().anyMatch(Drug::isIci);
  }

  /** Whether an agent against VEGF or its receptors is part of it. */
  public boolean usesAntiVegf() {
    return drugs.stream().anyMatch(Drug::isAntiVegf);
  }

  /** Whether a drug of the class is part of it. */
  public boolean has(DrugClass drugClass) {
    return drugs.stream().anyMatch(drug -> drug.is(drugClass));
  }

  /** The local therapies that are part of it, performed or named by the regimen. */
  public Set<Modality> modalities() {
    return modalities(local, namedLocal);
  }

  /** What a clinician calls it: the published name, else its drugs and local therapies. */
  public Argument name() {
    if (regimen != null) {
      return regimen.display();
    }
    var parts = new ArrayList<Argument>();
    drugs.forEach(drug -> parts.add(drug.display()));
    modalities().forEach(modality -> parts.add(modality.words()));
    return Joined.of(Joint.PLUS, parts);
  }

  /** Whether it is the kind of therapy the question is about; decision.md G6. */
  public Qualification qualification() {
    return Qualification.of(this);
  }

  static Set<Modality> modalities(List<LocalTherapy> performed, Set<Modality> named) {
    var all = EnumSet.noneOf(Modality.class);
    performed.forEach(therapy -> all.add(therapy.modality()));
    all.addAll(named);
    return all;
  }
}
