package org.hepatora.decision.response;

/** The response criteria this server reads and computes, CodeSystem response-criteria. */
public enum ResponseCriteria {
  RECIST_1_1("recist-1.1", "RECIST 1.1"),
  MRECIST("mrecist", "mRECIST"),
  IRECIST("irecist", "iRECIST");

  private final String code;
  private final String display;

  ResponseCriteria(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /** The code other systems see. */
  public String code() {
    return code;
  }

  /** The name a clinician reads. */
  public String display() {
    return display;
  }
}
