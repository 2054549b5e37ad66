// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.decision.therapy.DrugName.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which drugs a medication record means, by code or name, in English or Chinese, generic, brand,
 * biosimilar, development code or regimen nickname; evidence.md 1.1. A code and a name that
 * disagree give both drugs: both were recorded. Readings: docs/clinical/drugs-and-regimens.md.
 */
public final class Formulary {
  /** Rule id. */
  public static final String RULE = "therapy.drugs";

  private final List<Drug> drugs;
  private final List<Regimen> regimens;
  private final Map<Coded, Drug> codes = new HashMap<>();
  private final Map<String, DrugName> regimenCodes = new HashMap<>();
  private final NameTree tree;

  /**
   * @param drugs in their order
   * @param regimens the published ones
   * @param codes codes of the drugs, letters in capitals
   * @param names every name and nickname
   */
  public Formulary(
      List<Drug> drugs, List<Regimen> regimens, Map<Coded, Drug> codes, List<DrugName> names) {
    this.drugs = List.copyOf(drugs);
    this.regimens = List.copyOf(regimens);
    this.codes.putAll(codes);
    tree = new NameTree(names);
    for (var name : names) {
      if (name.reach() == Reach.CODE) {
        regimenCodes.put(name.text(), name);
      }
    }
  }

  /** Every drug, in order. */
  public List<Drug> drugs() {
    return drugs;
  }

  /** The published regimens. */
  public List<Regimen> regimens() {
    return regimens;
  }

  /**
   * What one medication record names. The regimen and nicknames count only where neither a code nor
   * a text names a drug.
   *
   * @param texts texts and displays of the medication itself
   * @param regimen code or text of extension regimen, null when not recorded
   */
  public Meaning read(List<Coded> codes, List<String> texts, @Nullable String regimen) {
    var found = new NameTree.Found();
    for (var coded : codes) {
      var drug = this.codes.get(key(coded));
      if (drug != null) {
        found.drugs.add(drug);
      }
    }
    texts.forEach(text -> tree.read(Tokens.of(text), found));
    if (regimen != null) {
      readRegimen(regimen, found);
    }
    boolean named = !found.drugs.isEmpty() || !found.cytotoxic.isEmpty();
    return new Meaning(
        new TreeSet<>(named ? found.drugs : found.nicknamed),
        EnumSet.copyOf(found.local),
        !found.cytotoxic.isEmpty());
  }

  private static Coded key(Coded coded) {
    return new Coded(coded.system(), coded.code().strip().toUpperCase(Locale.ROOT));
  }

  private void readRegimen(String regimen, NameTree.Found found) {
    var coded = regimenCodes.get(regimen.strip().toLowerCase(Locale.ROOT));
    if (coded != null) {
      found.nicknamed.addAll(coded.drugs());
      found.local.addAll(coded.local());
      return;
    }
    var said = new NameTree.Found();
    tree.read(Tokens.of(regimen), said);
    found.nicknamed.addAll(said.drugs);
    found.nicknamed.addAll(said.nicknamed);
    found.local.addAll(said.local);
  }
}
