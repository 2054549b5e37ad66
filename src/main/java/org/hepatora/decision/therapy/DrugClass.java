package org.hepatora.decision.therapy;

/** What a drug acts on, as far as qualifying and washout depend on it; evidence.md 1.1. */
public enum DrugClass {
  ICI_PD1,
  ICI_PDL1,
  ICI_CTLA4,
  VEGF_MAB,
  VEGFR2_MAB,
  VEGF_TKI,
  ANTIVIRAL;

  /** An agent against VEGF or its receptors. */
  public boolean isAntiVegf() {
    return this == VEGF_MAB || this == VEGFR2_MAB || this == VEGF_TKI;
  }

  /** An agent against the tumour. */
  public boolean isSystemicTherapy() {
    return this != ANTIVIRAL;
  }
}
