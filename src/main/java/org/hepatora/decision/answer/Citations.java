package org.hepatora.decision.answer;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
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
  public static final Argument BCLC = new Term("BCLC 2022: Reig et al., J Hepatol 2022;76:681");
  public static final Argument CHILD_PUGH =
      new Term("Child-Pugh score: Pugh et al., Br J Surg 1973;60:646");
  public static final Argument ALBI = new Term("ALBI: Johnson et al., J Clin Oncol 2015;33:550");
  public static final Argument MELD_BEFORE_HEPATECTOMY =
      new Term("Cucchetti et al., Liver Transpl 2006;12:966");
  public static final Argument CHINESE_CONVERSION =
      new Term(
          "Chinese expert consensus on conversion therapy for HCC 2021, Hepatobiliary Surg Nutr"
              + " 2022;11:227, doi 10.21037/hbsn-21-328");
  public static final Argument CHENG =
      new Term("Cheng type of portal vein tumour thrombus, World J Gastroenterol" + " 2022;28:704");
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
  public static final Argument METASTASECTOMY =
      new Term("Extrahepatic metastasectomy, 85 patients, PubMed 27334650");
  public static final Argument TALENTOP =
      new Term("TALENTop, NCT04649489; interim report, Sun HC, ESMO 2025");
  public static final Argument TACE_TRIPLE =
      new Term("Wu JY et al., 5 centres, 70 patients, PMC10521320");
  public static final Argument LEAP_012 =
      new Term(
          "LEAP-012: Lancet 2025;405:203, doi 10.1016/S0140-6736(24)02575-3; sponsor's update on"
              + " overall survival");
  public static final Argument MODIFIED_CLINICAL_CR =
      new Term(
          "Modified clinical complete response, J Gastroenterol 2025;60:738, doi"
              + " 10.1007/s00535-025-02233-z");
  public static final Argument IRAE =
      new Term("ASCO guideline on immune-related adverse events; CTCAE v5");
  public static final Argument VARICES =
      Sentence.of(
          "source.endoscopy-and-treatment-of-varices-before",
          new Term("IMbrave150: Finn et al., N Engl J Med 2020;382:1894"));

  public static final Argument ENDPOINTS =
      new Term("Standard definitions of oncology trials, as written in evidence.md 3.6");
  public static final Argument OUR_NED =
      Sentence.of("source.ours-no-publication-behind-it-2", new Term("evidence.md 3.6"));

  private Citations() {}

  /** Where a number of the policy comes from; our own say so. */
  public static Argument of(Limit limit) {
    return limit.ours()
        ? Sentence.of("source.ours-no-publication-behind-the-number", limit.source())
        : limit.source();
  }
}
