// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.answer;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** The publications the gates cite, spelt once. */
public final class Citations {
  public static final Argument RECIST =
      new Term("RECIST 1.1: Eisenhauer et al., Eur J Cancer 2009;45:228");
  public static final Argument MRECIST =
      new Term(
          "mRECIST: Lencioni and Llovet, Semin Liver Dis 2010;30:52; Llovet and Lencioni, J Hepatol"
              + " 2020;72:288");
  public static final Argument IRECIST =
      new Term("iRECIST: Seymour et al., Lancet Oncol 2017;18:e143");
  public static final Argument BCLC =
      new Term("BCLC 2025, J Hepatol, doi 10.1016/j.jhep.2025.10.020");
  public static final Argument CHILD_PUGH =
      new Term("Child-Pugh score: Pugh et al., Br J Surg 1973;60:646");
  public static final Argument ALBI = new Term("ALBI: Johnson et al., J Clin Oncol 2015;33:550");
  public static final Argument MELD_BEFORE_HEPATECTOMY =
      new Term("Cucchetti et al., Liver Transpl 2006;12:966");
  public static final Argument CHINESE_CONVERSION =
      new Term(
          "Chinese expert consensus on conversion therapy for HCC 2021, Hepatobiliary Surg Nutr"
              + " 2022;11:227, doi 10.21037/hbsn-21-328");
  public static final Argument NHC_2026 =
      Sentence.of(
          "source.as-reported-in",
          new Term(
              "Guideline for primary liver cancer of the National Health Commission of China 2026,"
                  + " Xiehe Med J 2026;17(3):735-770"));
  public static final Argument CHENG =
      new Term("Cheng type of portal vein tumour thrombus, World J Gastroenterol" + " 2022;28:704");
  public static final Argument HEPATIC_VEIN_TYPES =
      new Term("Vv types: General rules of the Liver Cancer Study Group of Japan");
  public static final Argument LU_CRITERIA =
      new Term(
          "Lu SC et al., ESMO 2023, criteria of successful conversion (Child-Pugh < 7, ECOG <= 1)");
  public static final Argument ZHU_STABILITY =
      Sentence.of(
          "source.response-or-stability-kept-for-2",
          new Term("Zhu XD et al., Liver Cancer 2021;10:320"));
  public static final Argument SEED_INTERVIEW =
      Sentence.of("source.plateau-as-the-window", new Term("Zhao HT, interview at CCHIO 2024"));
  public static final Argument PATHOLOGIC_RESPONSE =
      new Term("Resection of residual tumours after atezolizumab and bevacizumab, PMC11608592");
  public static final Argument ABC_CONVERSION =
      Sentence.of(
          "source.curative-conversion-after-atezolizumab-and-bevacizumab",
          new Term("Kudo et al., Liver Cancer 2023;12:321"));
  public static final Argument EXTRAHEPATIC_SURGERY =
      new Term(
          "Zhang XS et al., 15 centres, 150 patients with extrahepatic metastases in response");
  public static final Argument PUMCH_COHORT =
      new Term("Zhao HT, Yang XB et al., Liver Cancer 2025");
  public static final Argument GUIDANCE_003 =
      new Term("GUIDANCE003, Liver Cancer 2025, doi 10.1159/000546052");
  public static final Argument CR_RADIOLOGICAL =
      new Term("Li BK et al., Int J Surg 2024, doi 10.1097/JS9.0000000000001155");
  public static final Argument CR_WATCHED =
      new Term("Wu JY et al., J Hepatocell Carcinoma 2023;10:2161, PubMed 38076640");
  public static final Argument CR_RESECTED =
      new Term("Zhang XY et al., clinical complete response after triple therapy");
  public static final Argument METASTASECTOMY =
      new Term("Extrahepatic metastasectomy, 85 patients, PubMed 27334650");
  public static final Argument TALENTOP =
      new Term("TALENTop, Lancet 2026, doi 10.1016/S0140-6736(26)01252-3, NCT04649489");
  public static final Argument TACE_TRIPLE =
      new Term("Wu JY et al., 5 centres, 70 patients, PMC10521320");
  public static final Argument LEAP_012 =
      new Term(
          "LEAP-012: Lancet 2025;405:203, doi 10.1016/S0140-6736(24)02575-3; sponsor's update on"
              + " overall survival");
  public static final Argument AFP_RESPONSE =
      new Term(
          "AFP response: Zhu AX et al., Clin Cancer Res 2022;28:3537, doi"
              + " 10.1158/1078-0432.CCR-21-3275");
  public static final Argument MODIFIED_CLINICAL_CR =
      new Term(
          "Modified clinical complete response, J Gastroenterol 2025;60:738, doi"
              + " 10.1007/s00535-025-02233-z");
  public static final Argument IRAE =
      new Term(
          "ASCO guideline on immune-related adverse events, J Clin Oncol 2021;39:4073; CTCAE v5");
  public static final Argument VARICES =
      Sentence.of(
          "source.endoscopy-and-treatment-of-varices-before",
          new Term("IMbrave150: Finn et al., N Engl J Med 2020;382:1894"));

  public static final Argument ENDPOINTS =
      Sentence.of("source.standard-definitions", Reference.of("evidence.md 3.6"));
  public static final Argument OUR_NED =
      Sentence.of("source.ours-no-publication-behind-it-2", Reference.of("evidence.md 3.6"));

  public static final Argument OUR_DCP_CHANGE =
      Sentence.of("source.ours-no-publication-behind-it-2", Reference.of("evidence.md"));

  private Citations() {}

  /** Where a number of the policy comes from; our own say so. */
  public static Argument of(Limit limit) {
    return limit.ours()
        ? Sentence.of("source.ours-no-publication-behind-the-number", limit.source())
        : limit.source();
  }
}
