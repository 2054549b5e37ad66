package org.hepatora.decision.therapy;

import java.util.EnumSet;
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
 * disagree give both drugs: both were recorded. Readings: docs/clinical/drugs-and-regimens.md.
 */
public final class Formulary {
  /** Rule id. */
  public static final String RULE = "therapy.drugs";

  private static final NameTree NAMES = names();

  private Formulary() {}

  /**
   * The drugs of one medication record, in the order of {@link Drug}; empty when none is known. The
   * regimen and nicknames count only where neither a code nor a text names a drug.
   *
   * @param texts texts and displays of the medication itself
   * @param regimen code or text of extension regimen, null when not recorded
   */
  public static SortedSet<Drug> recognise(
      List<Coded> codes, List<String> texts, @Nullable String regimen) {
    return read(codes, texts, regimen).drugs();
  }

  /**
   * The local therapies a regimen nickname names, e.g. TACE in {@code LEAP-012} or {@code
   * LEN-TACE}.
   */
  public static Set<Modality> localTherapies(List<String> texts, @Nullable String regimen) {
    return read(List.of(), texts, regimen).local();
  }

  /**
   * The drugs and local therapies of one record.
   *
   * @param cytotoxic it names a cytotoxic drug, as given in TACE and HAIC
   */
  record Reading(SortedSet<Drug> drugs, Set<Modality> local, boolean cytotoxic) {}

  static Reading read(List<Coded> codes, List<String> texts, @Nullable String regimen) {
    var found = new NameTree.Found();
    for (var coded : codes) {
      var drug = DrugCodes.of(coded);
      if (drug != null) {
        found.drugs.add(drug);
      }
    }
    texts.forEach(text -> NAMES.read(Tokens.of(text), found));
    if (regimen != null) {
      readRegimen(regimen, found);
    }
    boolean named = !found.drugs.isEmpty() || !found.cytotoxic.isEmpty();
    return new Reading(
        new TreeSet<>(named ? found.drugs : found.nicknamed),
        EnumSet.copyOf(found.local),
        !found.cytotoxic.isEmpty());
  }

  private static void readRegimen(String regimen, NameTree.Found found) {
    var coded = Nicknames.ofCode(regimen);
    if (coded != null) {
      found.nicknamed.addAll(coded.drugs());
      found.local.addAll(coded.local());
      return;
    }
    var said = new NameTree.Found();
    NAMES.read(Tokens.of(regimen), said);
    found.nicknamed.addAll(said.drugs);
    found.nicknamed.addAll(said.nicknamed);
    found.local.addAll(said.local);
  }

  static NameTree names() {
    var tree = new NameTree();
    for (var drug : Drug.values()) {
      tree.drug(DrugNames.of(drug), drug);
    }
    tree.cytotoxic(DrugNames.cytotoxic());
    Nicknames.into(tree);
    return tree;
  }
}
