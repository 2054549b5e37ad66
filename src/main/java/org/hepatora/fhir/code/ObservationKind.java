package org.hepatora.fhir.code;

import static org.hepatora.fhir.code.Canonicals.OBSERVATION_SYSTEM;
import static org.hepatora.fhir.code.Codes.LOINC;

import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** What an Observation is about, as far as this server reads it; evidence.md 8.2. */
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
  HBS_AG(new Term("HBsAg")),
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
  DISEASE_STATUS(Sentence.of("fact.disease-status")),
  LESION_SIZE(Sentence.of("fact.lesion-measurement")),
  TUMOUR_RESPONSE(Sentence.of("fact.tumour-response"));

  /** Codes by which each is recognised; words only where no LOINC or SNOMED code says else. */
  public static final CodeTable<ObservationKind> CODES =
      new CodeTable<ObservationKind>()
          .code(BILIRUBIN, LOINC, "1975-2", "14631-6")
          .words(BILIRUBIN, "bilirubin total", "bilirubin, total", "total bilirubin", "总胆红素")
          .code(ALBUMIN, LOINC, "1751-7", "61151-7", "61152-5", "2862-1")
          .words(ALBUMIN, "serum albumin", "albumin, serum", "albumin serum", "血清白蛋白")
          .code(INR, LOINC, "6301-6", "34714-6", "38875-1")
          .words(INR, "inr", "pt-inr", "international normalized ratio", "国际标准化比值")
          .code(CREATININE, LOINC, "2160-0", "14682-9")
          .words(CREATININE, "serum creatinine", "creatinine, serum", "血肌酐")
          .code(PLATELETS, LOINC, "777-3", "26515-7")
          .words(PLATELETS, "platelets", "platelet count", "血小板", "血小板计数")
          .code(SODIUM, LOINC, "2951-2")
          .words(SODIUM, "serum sodium", "sodium, serum", "血钠")
          .code(ALT, LOINC, "1742-6")
          .words(ALT, "alt", "alanine aminotransferase")
          .code(AST, LOINC, "1920-8")
          .words(AST, "ast", "aspartate aminotransferase")
          .code(AFP, LOINC, "1834-1", "19177-5", "19176-7", "53962-3")
          .words(AFP, "afp", "alpha-fetoprotein", "alpha fetoprotein", "甲胎蛋白")
          .code(DCP, LOINC, "34444-0")
          .words(DCP, "dcp", "pivka-ii", "pivka ii", "des-gamma-carboxyprothrombin", "异常凝血酶原")
          .code(HBV_DNA, LOINC, "42595-9")
          .words(HBV_DNA, "hbv dna", "hepatitis b virus dna", "乙肝病毒dna", "hbv-dna")
          .code(HBS_AG, LOINC, "5195-3", "5196-1")
          .words(HBS_AG, "hbsag", "hepatitis b surface antigen", "乙肝表面抗原")
          .code(ECOG, LOINC, "89247-1")
          .words(ECOG, "ecog", "ecog ps", "ecog performance status", "ecog score")
          .code(ASCITES, OBSERVATION_SYSTEM, "ascites")
          .words(ASCITES, "ascites", "腹水")
          .code(ENCEPHALOPATHY, OBSERVATION_SYSTEM, "encephalopathy")
          .words(ENCEPHALOPATHY, "hepatic encephalopathy", "肝性脑病")
          .code(ASA_CLASS, OBSERVATION_SYSTEM, "asa-class")
          .words(ASA_CLASS, "asa class", "asa physical status")
          .code(VARICES, OBSERVATION_SYSTEM, "varices")
          .code(STEROID_DOSE, OBSERVATION_SYSTEM, "prednisone-equivalent")
          .code(RESECTABILITY, OBSERVATION_SYSTEM, "resectability")
          .code(FUTURE_LIVER_REMNANT, OBSERVATION_SYSTEM, "future-liver-remnant")
          .words(FUTURE_LIVER_REMNANT, "future liver remnant", "flr")
          .code(ICG_R15, OBSERVATION_SYSTEM, "icg-r15")
          .words(ICG_R15, "icg-r15", "icg r15", "icgr15")
          .code(PORTAL_VEIN_THROMBUS, OBSERVATION_SYSTEM, "pvtt-cheng")
          .code(DISEASE_STATUS, LOINC, "97509-4")
          .code(LESION_SIZE, LOINC, "21889-1", "33728-7")
          .code(TUMOUR_RESPONSE, LOINC, "88040-1")
          .code(TUMOUR_RESPONSE, Codes.RADLEX, "RID11510", "11510");

  private final Argument words;

  ObservationKind(Argument words) {
    this.words = words;
  }

  /** What a clinician calls it. */
  public Argument words() {
    return words;
  }
}
