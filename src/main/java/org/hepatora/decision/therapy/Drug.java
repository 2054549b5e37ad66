package org.hepatora.decision.therapy;

import java.util.Locale;

/**
 * The drugs this server knows; evidence.md 1.1. Their names and codes are in {@code DrugNames};
 * biosimilars are the same drug.
 */
public enum Drug {
  ATEZOLIZUMAB("atezolizumab", DrugClass.ICI_PDL1),
  DURVALUMAB("durvalumab", DrugClass.ICI_PDL1),
  PEMBROLIZUMAB("pembrolizumab", DrugClass.ICI_PD1),
  NIVOLUMAB("nivolumab", DrugClass.ICI_PD1),
  TISLELIZUMAB("tislelizumab", DrugClass.ICI_PD1),
  TORIPALIMAB("toripalimab", DrugClass.ICI_PD1),
  SINTILIMAB("sintilimab", DrugClass.ICI_PD1),
  CAMRELIZUMAB("camrelizumab", DrugClass.ICI_PD1),
  PENPULIMAB("penpulimab", DrugClass.ICI_PD1),
  FINOTONLIMAB("finotonlimab", DrugClass.ICI_PD1),
  IPILIMUMAB("ipilimumab", DrugClass.ICI_CTLA4),
  TREMELIMUMAB("tremelimumab", DrugClass.ICI_CTLA4),
  BEVACIZUMAB("bevacizumab", DrugClass.VEGF_MAB),
  RAMUCIRUMAB("ramucirumab", DrugClass.VEGFR2_MAB),
  LENVATINIB("lenvatinib", DrugClass.VEGF_TKI),
  SORAFENIB("sorafenib", DrugClass.VEGF_TKI),
  REGORAFENIB("regorafenib", DrugClass.VEGF_TKI),
  CABOZANTINIB("cabozantinib", DrugClass.VEGF_TKI),
  APATINIB("apatinib (rivoceranib)", DrugClass.VEGF_TKI),
  ANLOTINIB("anlotinib", DrugClass.VEGF_TKI),
  DONAFENIB("donafenib", DrugClass.VEGF_TKI),
  ENTECAVIR("entecavir", DrugClass.ANTIVIRAL),
  TENOFOVIR("tenofovir", DrugClass.ANTIVIRAL);

  private final String display;
  private final DrugClass drugClass;

  Drug(String display, DrugClass drugClass) {
    this.display = display;
    this.drugClass = drugClass;
  }

  /** The name a clinician reads. */
  public String display() {
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
