// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.words.Argument;

/**
 * A drug this server knows, as its tables of knowledge say; evidence.md 1.1. Biosimilars are the
 * same drug; a bispecific antibody has two classes.
 *
 * @param place its place among the others: drugs are listed in the order of the tables
 * @param code a short code for rule ids and links
 * @param display the name a clinician reads
 * @param classes what it acts on
 * @param isOral taken by mouth at home, where no single dose is recorded
 * @param intervals the rows of the washout table it is held to; the longest counts
 */
public record Drug(
    int place,
    String code,
    Argument display,
    Set<DrugClass> classes,
    boolean isOral,
    List<String> intervals)
    implements Comparable<Drug> {
  private static final Comparator<Drug> ORDER =
      Comparator.comparingInt(Drug::place).thenComparing(Drug::code);

  public Drug {
    classes = Set.copyOf(classes);
    intervals = List.copyOf(intervals);
  }

  /** Whether it acts on this. */
  public boolean is(DrugClass one) {
    return classes.contains(one);
  }

  /** Whether it is an immune checkpoint inhibitor. */
  public boolean isIci() {
    return classes.stream().anyMatch(DrugClass::isIci);
  }

  /** Whether it acts against VEGF or its receptors. */
  public boolean isAntiVegf() {
    return classes.stream().anyMatch(DrugClass::isAntiVegf);
  }

  /** An agent against the tumour. */
  public boolean isSystemicTherapy() {
    return !is(DrugClass.ANTIVIRAL);
  }

  @Override
  public int compareTo(Drug other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code;
  }
}
