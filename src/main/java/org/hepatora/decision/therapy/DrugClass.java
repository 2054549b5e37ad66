package org.hepatora.decision.therapy;

/** What a drug acts on, as far as qualifying and washout depend on it; evidence.md 1.1. */
public enum DrugClass {
  ICI_PD1("PD-1 antibody"),
  ICI_PDL1("PD-L1 antibody"),
  ICI_CTLA4("CTLA-4 antibody"),
  VEGF_MAB("VEGF antibody"),
  VEGFR2_MAB("VEGFR-2 antibody"),
  VEGF_TKI("VEGF-receptor tyrosine kinase inhibitor"),
  ANTIVIRAL("hepatitis B antiviral");

  private final String words;

  DrugClass(String words) {
    this.words = words;
  }

  /** What a clinician calls the class. */
  public String words() {
    return words;
  }

  /** An agent against VEGF or its receptors. */
  public boolean isAntiVegf() {
    return this == VEGF_MAB || this == VEGFR2_MAB || this == VEGF_TKI;
  }

  /** An agent against the tumour. */
  public boolean isSystemicTherapy() {
    return this != ANTIVIRAL;
  }
}
