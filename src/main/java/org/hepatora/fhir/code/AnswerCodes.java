// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import static org.hepatora.fhir.code.Codes.DICOM;
import static org.hepatora.fhir.code.Codes.KENYA_RECIST;
import static org.hepatora.fhir.code.Codes.LOINC;
import static org.hepatora.fhir.code.Codes.NCIT;
import static org.hepatora.fhir.code.Codes.NHI_TUMOUR_CRITERIA;
import static org.hepatora.fhir.code.Codes.RADLEX;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.hepatora.decision.picture.HepaticVein;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.response.ResponseCriteria;

/** The answers coded Observations give, in every coding this server reads; evidence.md 8.2, 8.3. */
public final class AnswerCodes {
  public static final CodeTable<Ascites> ASCITES =
      local(Canonicals.ASCITES_SYSTEM, new CodeTable<Ascites>())
          .add(Ascites.NONE, "none", "no", "no ascites", "absent", "negative", "无", "无腹水")
          .also(Ascites.NONE, "keine", "kein aszites", "未见腹水", "未见")
          .add(Ascites.MILD, "mild", "slight", "small", "trace", "grade 1", "少量")
          .also(Ascites.MILD, "微量", "轻度", "少量腹水", "gering", "leicht")
          .add(Ascites.MODERATE_SEVERE, "moderate-severe", "moderate", "severe", "moderate-large")
          .also(Ascites.MODERATE_SEVERE, "large", "tense", "refractory", "grade 2", "grade 3")
          .also(Ascites.MODERATE_SEVERE, "中量", "中等量", "中度", "大量", "重度", "大量腹水", "large amount")
          .table();

  public static final CodeTable<Encephalopathy> ENCEPHALOPATHY =
      local(Canonicals.ENCEPHALOPATHY_SYSTEM, new CodeTable<Encephalopathy>())
          .add(Encephalopathy.NONE, "none", "no", "absent", "no encephalopathy", "grade 0", "无")
          .also(Encephalopathy.NONE, "0", "keine", "未见", "无肝性脑病", "0级")
          .add(Encephalopathy.GRADE_1_2, "grade-1-2", "grade 1-2", "grade 1", "grade 2")
          .also(Encephalopathy.GRADE_1_2, "grade i", "grade ii", "grade i-ii")
          .also(Encephalopathy.GRADE_1_2, "1级", "2级", "i级", "ii级", "1-2级")
          .add(Encephalopathy.GRADE_3_4, "grade-3-4", "grade 3-4", "grade 3", "grade 4", "coma")
          .also(Encephalopathy.GRADE_3_4, "grade iii", "grade iv", "grade iii-iv")
          .also(Encephalopathy.GRADE_3_4, "3级", "4级", "iii级", "iv级", "3-4级", "昏迷")
          .table();

  public static final CodeTable<VaricesRisk> VARICES =
      local(Canonicals.VARICES_SYSTEM, new CodeTable<VaricesRisk>())
          .add(VaricesRisk.NONE, "none", "no varices", "absent", "无", "无静脉曲张", "未见")
          .add(VaricesRisk.LOW_RISK, "low-risk")
          .add(VaricesRisk.HIGH_RISK_UNTREATED, "high-risk-untreated")
          .add(VaricesRisk.HIGH_RISK_TREATED, "high-risk-treated")
          .table();

  /** Cheng types and the Japanese classes they correspond to; evidence.md 4.6. */
  public static final CodeTable<Cheng> CHENG =
      local(Canonicals.PVTT_CHENG_SYSTEM, new CodeTable<Cheng>())
          .add(Cheng.NONE, "none", "vp0", "no thrombus", "no tumour thrombus", "无", "无癌栓", "未见癌栓")
          .add(Cheng.I, "I", "cheng i", "type i", "vp1", "vp2", "程氏i型", "i型")
          .add(Cheng.II, "II", "cheng ii", "type ii", "vp3", "程氏ii型", "ii型")
          .add(Cheng.III, "III", "cheng iii", "type iii", "vp4", "程氏iii型", "iii型")
          .add(Cheng.IV, "IV", "cheng iv", "type iv", "程氏iv型", "iv型")
          .table();

  /** The Vv classes of the Japanese rules; evidence.md 4.6. */
  public static final CodeTable<HepaticVein> HEPATIC_VEIN =
      local(Canonicals.HEPATIC_VEIN_SYSTEM, new CodeTable<HepaticVein>())
          .add(HepaticVein.VV1, "vv1", "peripheral hepatic vein")
          .add(HepaticVein.VV2, "vv2", "hepatic vein", "main hepatic vein", "肝静脉癌栓")
          .add(HepaticVein.VV3, "vv3", "inferior vena cava", "ivc", "ivctt", "下腔静脉癌栓")
          .add(HepaticVein.VV3_NO_ATRIUM, "vv3-no-atrium", "inferior vena cava without atrium")
          .also(HepaticVein.VV3_NO_ATRIUM, "ivc without atrium", "ivc below the atrium")
          .add(HepaticVein.VV3_ATRIUM, "vv3-atrium", "right atrium", "ivc with atrium", "右心房癌栓")
          .table();

  public static final CodeTable<Verdict> RESECTABILITY =
      local(Canonicals.RESECTABILITY_SYSTEM, new CodeTable<Verdict>())
          .add(Verdict.R0_ACHIEVABLE, "r0-achievable", "r0 achievable")
          .add(Verdict.CYTOREDUCTIVE_ONLY, "cytoreductive-only", "cytoreductive only")
          .add(Verdict.UNRESECTABLE, "unresectable", "not resectable", "inoperable", "不可切除")
          .also(Verdict.UNRESECTABLE, "无法切除", "不能切除", "nicht resektabel", "irresektabel")
          .table();

  public static final CodeTable<State> LESION_STATE =
      local(Canonicals.LESION_STATE_SYSTEM, new CodeTable<State>())
          .add(State.PRESENT, "present")
          .add(State.ABSENT, "absent", "disappeared", "resolved", "not seen")
          .add(State.TOO_SMALL, "too-small", "too small to measure")
          .add(State.UNEQUIVOCAL_PROGRESSION, "unequivocal-progression", "unequivocal progression")
          .add(State.NOT_EVALUABLE, "not-evaluable", "not evaluable")
          .table();

  public static final CodeTable<Category> RESPONSE =
      local(Canonicals.TUMOR_RESPONSE_SYSTEM, new CodeTable<Category>())
          .add(Category.CR, "CR", "complete response", "完全缓解")
          .add(Category.PR, "PR", "partial response", "部分缓解")
          .add(Category.SD, "SD", "stable disease", "疾病稳定")
          .add(Category.PD, "PD", "progressive disease", "disease progression", "疾病进展")
          .add(Category.NE, "NE", "not evaluable", "inevaluable")
          .add(Category.NON_CR_NON_PD, "NON-CR-NON-PD", "non-cr/non-pd")
          .add(Category.IUPD, "iUPD")
          .add(Category.ICPD, "iCPD")
          .table()
          .code(Category.CR, LOINC, "LA28366-5")
          .code(Category.PR, LOINC, "LA28369-9")
          .code(Category.SD, LOINC, "LA28371-5")
          .code(Category.PD, LOINC, "LA28370-7")
          .code(Category.NE, LOINC, "LA9348-9")
          .code(Category.CR, RADLEX, "RID11511", "11511")
          .code(Category.PR, RADLEX, "RID11513", "11513")
          .code(Category.SD, RADLEX, "RID11514", "11514")
          .code(Category.PD, RADLEX, "RID11515", "11515")
          .code(Category.CR, NCIT, "C4870")
          .code(Category.PR, NCIT, "C18058")
          .code(Category.SD, NCIT, "C18213")
          .code(Category.PD, NCIT, "C35571")
          .code(Category.CR, DICOM, "112041", "112045")
          .code(Category.PR, DICOM, "112042")
          .code(Category.PD, DICOM, "112043", "112047")
          .code(Category.SD, DICOM, "112044")
          .code(Category.NON_CR_NON_PD, DICOM, "112046")
          .code(Category.CR, KENYA_RECIST, "COMPLETE-RESPONSE")
          .code(Category.PR, KENYA_RECIST, "PARTIAL-RESPONSE")
          .code(Category.SD, KENYA_RECIST, "STABLE-DISEASE")
          .code(Category.PD, KENYA_RECIST, "PROGRESSIVE-DISEASE")
          .code(Category.NE, KENYA_RECIST, "NOT-EVALUABLE");

  public static final CodeTable<ResponseCriteria> CRITERIA =
      local(Canonicals.RESPONSE_CRITERIA_SYSTEM, new CodeTable<ResponseCriteria>())
          .add(ResponseCriteria.RECIST_1_1, "recist-1.1", "recist 1.1", "recist1.1", "recist v1.1")
          .add(ResponseCriteria.MRECIST, "mrecist", "modified recist", "mrecist-hcc")
          .add(ResponseCriteria.IRECIST, "irecist", "immune recist")
          .add(ResponseCriteria.RECICL, "recicl", "recicl 2019", "recicl version 5")
          .table()
          .code(ResponseCriteria.RECIST_1_1, DICOM, "126081")
          .code(ResponseCriteria.RECIST_1_1, NHI_TUMOUR_CRITERIA, "REC1")
          .code(ResponseCriteria.MRECIST, NHI_TUMOUR_CRITERIA, "MREC")
          .code(ResponseCriteria.IRECIST, NHI_TUMOUR_CRITERIA, "IREC");

  public static final CodeTable<DiseaseStatus> DISEASE_STATUS =
      new CodeTable<DiseaseStatus>()
          .code(DiseaseStatus.NED, SNOMED, "260415000")
          .code(DiseaseStatus.OTHER, SNOMED, "268910001", "359746009", "271299001", "709137006")
          .words(DiseaseStatus.NED, "ned", "no evidence of disease");

  public static final CodeTable<Integer> ECOG =
      ecog(0, "LA9622-7", "425389002")
          .code(1, LOINC, "LA9623-5")
          .code(1, SNOMED, "422512005")
          .code(2, LOINC, "LA9624-3")
          .code(2, SNOMED, "422894000")
          .code(3, LOINC, "LA9625-0")
          .code(3, SNOMED, "423053003")
          .code(4, LOINC, "LA9626-8")
          .code(4, SNOMED, "423237006")
          .code(5, LOINC, "LA9627-6")
          .code(5, SNOMED, "423409001");

  public static final CodeTable<Integer> ASA = new CodeTable<>();

  /** Presence of a marker; the two SNOMED and LOINC pairs laboratories use for any of them. */
  public static final CodeTable<Boolean> POSITIVE =
      new CodeTable<Boolean>()
          .code(true, SNOMED, "10828004")
          .code(false, SNOMED, "260385009", "260415000")
          .code(true, LOINC, "LA6576-8")
          .code(false, LOINC, "LA6577-6")
          .code(true, Codes.INTERPRETATION, "POS")
          .code(false, Codes.INTERPRETATION, "NEG")
          .words(true, "positive", "pos", "reactive", "detected", "+", "(+)", "阳性")
          .words(true, "阳性(+)", "阳性（+）", "弱阳性", "positiv", "nachweisbar", "reaktiv", "陽性")
          .words(false, "negative", "neg", "nonreactive", "non-reactive", "not detected", "阴性")
          .words(false, "-", "(-)", "阴性(-)", "阴性（-）", "陰性", "negativ", "nicht nachweisbar")
          .words(false, "nicht reaktiv", "non reactive", "未检出");

  static {
    String[] roman = {"i", "ii", "iii", "iv", "v", "vi"};
    for (int grade = 0; grade <= 5; grade++) {
      ECOG.words(grade, "" + grade, "ecog " + grade, "grade " + grade, grade + "分", grade + "级");
    }
    for (int asa = 1; asa <= 6; asa++) {
      ASA.words(asa, "" + asa, "asa " + asa, "asa " + roman[asa - 1], roman[asa - 1]);
    }
  }

  private AnswerCodes() {}

  /** Whether an answer is one of LOINC's to the response to treatment, list LL4721-8. */
  public static boolean isLoincResponse(JsonNode concept) {
    for (JsonNode coding : concept.path("coding")) {
      boolean loinc = Codes.system(coding.path("system").asText()).equals(LOINC);
      if (loinc && RESPONSE.ofCoding(coding) != null) {
        return true;
      }
    }
    return false;
  }

  private static CodeTable<Integer> ecog(int grade, String loinc, String snomed) {
    return new CodeTable<Integer>().code(grade, LOINC, loinc).code(grade, SNOMED, snomed);
  }

  private static <T> Local<T> local(String system, CodeTable<T> table) {
    return new Local<>(system, table);
  }

  /** A table that starts with the codes of one of our own code systems. */
  private record Local<T>(String system, CodeTable<T> table) {
    /** The code first, then the words that mean the same; the code is a word, too. */
    Local<T> add(T meaning, String code, String... words) {
      table.code(meaning, system, code).words(meaning, code.toLowerCase(Locale.ROOT));
      return also(meaning, words);
    }

    /** More words for it. */
    Local<T> also(T meaning, String... words) {
      table.words(meaning, words);
      return this;
    }
  }
}
