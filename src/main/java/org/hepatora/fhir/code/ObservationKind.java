// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import java.util.Locale;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * What an Observation is about, as far as this server reads it; evidence.md 8.2. How each is
 * recognised stands in table analytes.
 */
public enum ObservationKind {
  BILIRUBIN(Sentence.of("fact.bilirubin")),
  ALBUMIN(Sentence.of("fact.albumin")),
  INR(new Term("INR")),
  CREATININE(Sentence.of("fact.creatinine")),
  PLATELETS(Sentence.of("fact.platelets")),
  SODIUM(Sentence.of("fact.sodium")),
  ALT(new Term("ALT")),
  AST(new Term("AST")),
  AFP(Sentence.of("fact.afp")),
  DCP(Sentence.of("fact.dcp-pivka-ii")),
  HBV_DNA(Sentence.of("fact.hbv-dna")),
  TSH(new Term("TSH")),
  HBS_AG(new Term("HBsAg")),
  GPC3(new Term("GPC3")),
  ECOG(Sentence.of("fact.ecog-performance-status")),
  ASCITES(Sentence.of("fact.ascites")),
  ENCEPHALOPATHY(Sentence.of("fact.hepatic-encephalopathy")),
  ASA_CLASS(Sentence.of("fact.asa-class")),
  VARICES(Sentence.of("fact.varices")),
  STEROID_DOSE(Sentence.of("fact.prednisone-equivalent-dose")),
  RESECTABILITY(Sentence.of("fact.resectability")),
  FUTURE_LIVER_REMNANT(Sentence.of("fact.future-liver-remnant")),
  ICG_R15(new Term("ICG-R15")),
  PORTAL_VEIN_THROMBUS(Sentence.of("fact.portal-vein-tumour-thrombus")),
  HEPATIC_VEIN_THROMBUS(Sentence.of("fact.hepatic-vein-tumour-thrombus")),
  DISEASE_STATUS(Sentence.of("fact.disease-status")),
  LESION_SIZE(Sentence.of("fact.lesion-measurement")),
  TUMOUR_RESPONSE(Sentence.of("fact.tumour-response"));

  private final Argument words;

  ObservationKind(Argument words) {
    this.words = words;
  }

  /** The name a table has for it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a clinician calls it. */
  public Argument words() {
    return words;
  }
}
