package org.hepatora.fhir.code;

import java.util.Locale;

/**
 * What an Observation is about, as far as this server reads it; evidence.md 8.2. How each is
 * recognised stands in table analytes.
 */
public enum ObservationKind {
  BILIRUBIN("bilirubin"),
  ALBUMIN("albumin"),
  INR("INR"),
  CREATININE("creatinine"),
  PLATELETS("platelets"),
  SODIUM("sodium"),
  ALT("ALT"),
  AST("AST"),
  AFP("AFP"),
  DCP("DCP (PIVKA-II)"),
  HBV_DNA("HBV DNA"),
  HBS_AG("HBsAg"),
  ECOG("ECOG performance status"),
  ASCITES("ascites"),
  ENCEPHALOPATHY("hepatic encephalopathy"),
  ASA_CLASS("ASA class"),
  VARICES("varices"),
  STEROID_DOSE("prednisone-equivalent dose"),
  RESECTABILITY("resectability"),
  FUTURE_LIVER_REMNANT("future liver remnant"),
  ICG_R15("ICG-R15"),
  PORTAL_VEIN_THROMBUS("portal vein tumour thrombus"),
  DISEASE_STATUS("disease status"),
  LESION_SIZE("lesion measurement"),
  TUMOUR_RESPONSE("tumour response");

  private final String display;

  ObservationKind(String display) {
    this.display = display;
  }

  /** The name a table has for it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a clinician calls it. */
  public String display() {
    return display;
  }
}
