package org.hepatora.decision.therapy;

import java.util.Locale;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;

/**
 * The drugs this server knows; evidence.md 1.1. Their names and codes are in {@code DrugNames};
 * biosimilars are the same drug.
 */
public enum Drug {
  ATEZOLIZUMAB(Sentence.of("drug.atezolizumab"), DrugClass.ICI_PDL1),
  DURVALUMAB(Sentence.of("drug.durvalumab"), DrugClass.ICI_PDL1),
  PEMBROLIZUMAB(Sentence.of("drug.pembrolizumab"), DrugClass.ICI_PD1),
  NIVOLUMAB(Sentence.of("drug.nivolumab"), DrugClass.ICI_PD1),
  TISLELIZUMAB(Sentence.of("drug.tislelizumab"), DrugClass.ICI_PD1),
  TORIPALIMAB(Sentence.of("drug.toripalimab"), DrugClass.ICI_PD1),
  SINTILIMAB(Sentence.of("drug.sintilimab"), DrugClass.ICI_PD1),
  CAMRELIZUMAB(Sentence.of("drug.camrelizumab"), DrugClass.ICI_PD1),
  PENPULIMAB(Sentence.of("drug.penpulimab"), DrugClass.ICI_PD1),
  FINOTONLIMAB(Sentence.of("drug.finotonlimab"), DrugClass.ICI_PD1),
  IPILIMUMAB(Sentence.of("drug.ipilimumab"), DrugClass.ICI_CTLA4),
  TREMELIMUMAB(Sentence.of("drug.tremelimumab"), DrugClass.ICI_CTLA4),
  BEVACIZUMAB(Sentence.of("drug.bevacizumab"), DrugClass.VEGF_MAB),
  RAMUCIRUMAB(Sentence.of("drug.ramucirumab"), DrugClass.VEGFR2_MAB),
  LENVATINIB(Sentence.of("drug.lenvatinib"), DrugClass.VEGF_TKI),
  SORAFENIB(Sentence.of("drug.sorafenib"), DrugClass.VEGF_TKI),
  REGORAFENIB(Sentence.of("drug.regorafenib"), DrugClass.VEGF_TKI),
  CABOZANTINIB(Sentence.of("drug.cabozantinib"), DrugClass.VEGF_TKI),
  APATINIB(Sentence.of("drug.rivoceranib", Sentence.of("drug.apatinib")), DrugClass.VEGF_TKI),
  ANLOTINIB(Sentence.of("drug.anlotinib"), DrugClass.VEGF_TKI),
  DONAFENIB(Sentence.of("drug.donafenib"), DrugClass.VEGF_TKI),
  ENTECAVIR(Sentence.of("drug.entecavir"), DrugClass.ANTIVIRAL),
  TENOFOVIR(Sentence.of("drug.tenofovir"), DrugClass.ANTIVIRAL);

  private final Argument display;
  private final DrugClass drugClass;

  Drug(Argument display, DrugClass drugClass) {
    this.display = display;
    this.drugClass = drugClass;
  }

  /** The name a clinician reads. */
  public Argument display() {
    return display;
  }

  /** A short code for rule ids and links: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it acts on. */
  public DrugClass drugClass() {
    return drugClass;
  }

  /** Taken by mouth at home, where no single dose is recorded. */
  public boolean isOral() {
    return drugClass == DrugClass.VEGF_TKI || drugClass == DrugClass.ANTIVIRAL;
  }
}
