package org.hepatora.decision.answer;

import org.hepatora.decision.units.Limit;

/** The publications the gates cite, spelt once. */
public final class Citations {
  public static final String RECIST = "RECIST 1.1: Eisenhauer et al., Eur J Cancer 2009;45:228";
  public static final String MRECIST =
      "mRECIST: Lencioni and Llovet, Semin Liver Dis 2010;30:52; Llovet and Lencioni, J Hepatol"
          + " 2020;72:288";
  public static final String IRECIST = "iRECIST: Seymour et al., Lancet Oncol 2017;18:e143";
  public static final String BCLC = "BCLC 2022: Reig et al., J Hepatol 2022;76:681";
  public static final String CHILD_PUGH = "Child-Pugh score: Pugh et al., Br J Surg 1973;60:646";
  public static final String ALBI = "ALBI: Johnson et al., J Clin Oncol 2015;33:550";
  public static final String MELD_BEFORE_HEPATECTOMY =
      "Cucchetti et al., Liver Transpl 2006;12:966";
  public static final String CHINESE_CONVERSION =
      "Chinese expert consensus on conversion therapy for HCC 2021, Hepatobiliary Surg Nutr"
          + " 2022;11:227, doi 10.21037/hbsn-21-328";
  public static final String CHENG =
      "Cheng type of portal vein tumour thrombus, World J Gastroenterol" + " 2022;28:704";
  public static final String LU_CRITERIA =
      "Lu SC et al., ESMO 2023, criteria of successful conversion (Child-Pugh < 7, ECOG <= 1)";
  public static final String ZHU_STABILITY =
      "Zhu XD et al., Liver Cancer 2021;10:320 (response or stability kept for 2 months)";
  public static final String SEED_INTERVIEW =
      "Zhao HT, interview at CCHIO 2024 (plateau as the window; no published numbers)";
  public static final String PATHOLOGIC_RESPONSE =
      "Resection of residual tumours after atezolizumab and bevacizumab, PMC11608592";
  public static final String ABC_CONVERSION =
      "Kudo et al., Liver Cancer 2023;12:321 (curative conversion after atezolizumab and"
          + " bevacizumab)";
  public static final String EXTRAHEPATIC_SURGERY =
      "Zhang XS et al., 15 centres, 150 patients with extrahepatic metastases in response";
  public static final String METASTASECTOMY =
      "Extrahepatic metastasectomy, 85 patients, PubMed 27334650";
  public static final String TALENTOP = "TALENTop, NCT04649489; interim report, Sun HC, ESMO 2025";
  public static final String TACE_TRIPLE = "Wu JY et al., 5 centres, 70 patients, PMC10521320";
  public static final String LEAP_012 =
      "LEAP-012: Lancet 2025;405:203, doi 10.1016/S0140-6736(24)02575-3; sponsor's update on"
          + " overall survival";
  public static final String MODIFIED_CLINICAL_CR =
      "Modified clinical complete response, J Gastroenterol 2025;60:738, doi"
          + " 10.1007/s00535-025-02233-z";
  public static final String IRAE = "ASCO guideline on immune-related adverse events; CTCAE v5";
  public static final String VARICES =
      "IMbrave150: Finn et al., N Engl J Med 2020;382:1894 (endoscopy and treatment of varices"
          + " before bevacizumab)";

  public static final String ENDPOINTS =
      "Standard definitions of oncology trials, as written in evidence.md 3.6";
  public static final String OUR_NED = "Ours, no publication behind it: evidence.md 3.6";

  private Citations() {}

  /** Where a number of the policy comes from; our own say so. */
  public static String of(Limit limit) {
    return limit.ours()
        ? "Ours, no publication behind the number: " + limit.source()
        : limit.source();
  }
}
