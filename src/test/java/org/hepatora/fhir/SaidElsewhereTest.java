// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fact said elsewhere, in another language, script or unit than the reviewed cases: decision.md
 * "UNKNOWN can block a positive answer", issue 15 "not understood is never absent".
 */
class SaidElsewhereTest {
  private static final String CONTROL = "00-control";

  private static String condition(String text, String clinical) {
    return "{resourceType:'Condition',id:'n',SUBJECT,code:{text:'"
        + text
        + "'},clinicalStatus:{coding:[{code:'"
        + clinical
        + "'}]},onsetDateTime:'2026-11-25'}";
  }

  private static String procedure(String text, String day) {
    return "{resourceType:'Procedure',id:'n',status:'completed',SUBJECT,code:{text:'"
        + text
        + "'},performedDateTime:'"
        + day
        + "'}";
  }

  private static String observation(String text, String value) {
    return "{resourceType:'Observation',id:'n',status:'final',SUBJECT,code:{text:'"
        + text
        + "'},effectiveDateTime:'2026-11-28',"
        + value
        + "}";
  }

  private static String laboratory(String loinc, String value, String unit) {
    return "{resourceType:'Observation',id:'n',status:'final',SUBJECT,code:{coding:[{system:"
        + "'http://loinc.org',code:'"
        + loinc
        + "'}]},effectiveDateTime:'2026-11-28',valueQuantity:{value:"
        + value
        + ",unit:'"
        + unit
        + "'}}";
  }

  private static void tells(Clinical patient, String... words) {
    assertThat(patient.answer().unjudged())
        .map(each -> English.of(each.text()))
        .anySatisfy(said -> assertThat(said).contains(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "骨轉移",
        "Métastases osseuses",
        "metástasis óseas",
        "leptomeningeal carcinomatosis",
        "门静脉主干癌栓",
        "腹壁种植转移",
      })
  void aMetastasisOrThrombusOfTheRecordThatIsNoLesionBlocks(String said) throws IOException {
    Clinical.with(CONTROL, condition(said, "active"))
        .is(Disposition.INSUFFICIENT_DATA)
        .has("record.understood", Status.UNKNOWN);
  }

  @Test
  void theCodedConclusionOfAReportBlocksAsAConditionDoes() throws IOException {
    Clinical.with(
            CONTROL,
            "{resourceType:'DiagnosticReport',id:'n',status:'final',SUBJECT,code:{text:'PET-CT'},"
                + "effectiveDateTime:'2026-11-26',conclusionCode:[{coding:[{system:"
                + "'http://snomed.info/sct',code:'94222008'}]}]}")
        .is(Disposition.INSUFFICIENT_DATA)
        .has("record.understood", Status.UNKNOWN);
  }

  @Test
  void theProseOfAReportNewerThanTheScanIsTold() throws IOException {
    var report =
        "{resourceType:'DiagnosticReport',id:'n',status:'final',SUBJECT,code:{text:'MRI brain'},"
            + "effectiveDateTime:'2026-11-26',conclusion:'Multiple brain metastases.'}";

    tells(Clinical.with(CONTROL, report), "MRI brain", "Multiple brain metastases.");
    assertThat(
            Clinical.with(CONTROL, report.replace("2026-11-26", "2026-11-20")).answer().unjudged())
        .isEmpty();
  }

  @Test
  void anObservationMayNameAMetastasis() throws IOException {
    Clinical.with(
            CONTROL, observation("Bone scintigraphy", "valueString:'multiple bone metastases'"))
        .is(Disposition.INSUFFICIENT_DATA);
    Clinical.with(CONTROL, observation("Bone scintigraphy", "valueString:'no bone metastases'"))
        .is(Disposition.CANDIDATE_CONVERSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "免疫检查点抑制剂相关肺炎",
        "ICI-induced hypophysitis",
        "drug-induced hepatitis grade 3",
        "Checkpoint-Inhibitor-Myokarditis",
        "史蒂文斯-约翰逊综合征",
      })
  void aToxicityAsAConditionIsNeverNoBarrier(String said) throws IOException {
    assertThat(Clinical.with(CONTROL, condition(said, "active")).answer().disposition())
        .isIn(Disposition.DEFER, Disposition.INSUFFICIENT_DATA);
  }

  /** ASCO 2021: no routine rechallenge, from whichever resource; case 58 has an AdverseEvent. */
  @ParameterizedTest
  @ValueSource(strings = {"Myocarditis", "免疫性心肌炎", "Guillain-Barre syndrome"})
  void afterAMyocarditisRecordedAsAConditionNobodyTriesAgainAsARoutine(String said)
      throws IOException {
    Clinical.with(CONTROL, condition(said, "resolved"))
        .is(Disposition.CANDIDATE_CONVERSION)
        .cautions("no routine rechallenge", said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "肝細胞癌",
        "carcinome hépatocellulaire",
        "carcinoma hepatocelular",
        "carcinoma epatocellulare",
        "HCC BCLC B",
      })
  void hepatocellularCarcinomaIsReadInTheLanguagesOfItsPatients(String said) throws IOException {
    diagnosedWith(said).is(Disposition.CANDIDATE_CONVERSION);
  }

  /** G1 UNKNOWN is kept; not-applicable would say that it is absent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "原发性肝癌",
        "liver cancer",
        "hepatoma",
        "肝恶性肿瘤",
        "Malignant neoplasm of liver, primary",
        "肝细胞癌术后"
      })
  void aLiverCancerThatDoesNotSayWhichIsAskedFor(String said) throws IOException {
    diagnosedWith(said)
        .is(Disposition.INSUFFICIENT_DATA)
        .has("g1.hcc", Status.UNKNOWN)
        .asksFor("g1.hcc", "which cancer of the liver");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Colorectal liver metastases",
        "family history of liver cancer",
        "肝内胆管癌",
        "haemangioma of liver",
        "liver cancer screening"
      })
  void anotherDiagnosisOfTheLiverIsNoHepatocellularCarcinoma(String said) throws IOException {
    diagnosedWith(said).is(Disposition.NOT_APPLICABLE);
  }

  private static Clinical diagnosedWith(String said) throws IOException {
    return Clinical.instead(CONTROL, "109841003", condition(said, "active"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "irreversible electroporation",
        "proton beam therapy",
        "碘125粒子植入术",
        "质子治疗",
        "経カテーテル的動脈化学塞栓療法",
        "介入治疗",
        "TIPS"
      })
  void aTreatmentNobodyKnowsHereBlocksUnderAnyName(String said) throws IOException {
    assertThat(Clinical.with(CONTROL, procedure(said, "2026-11-20")).answer().disposition())
        .isIn(Disposition.DEFER, Disposition.INSUFFICIENT_DATA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chimioembolisation", "quimioembolización transarterial", "肝動脈化學栓塞術"})
  void chemoembolisationCountsInOtherLanguages(String said) throws IOException {
    // 20 November and 28 days; evidence.md 5
    var patient = Clinical.with(CONTROL, procedure(said, "2026-11-20")).is(Disposition.DEFER);

    assertThat(patient.answer().earliestDate()).isEqualTo("2026-12-18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "心脏射频消融术",
        "radiofrequency ablation of great saphenous vein",
        "microwave ablation of thyroid nodule"
      })
  void anAblationOfAnotherOrganIsNoneOfTheLiver(String said) throws IOException {
    var patient = Clinical.with(CONTROL, procedure(said, "2026-11-28"));

    assertThat(patient.picture().treatment().local()).isEmpty();
    patient.is(Disposition.CANDIDATE_CONVERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Large volume paracentesis", "ERCP with biliary stent", "脾切除术"})
  void anOperationNoRuleJudgesIsTold(String said) throws IOException {
    tells(Clinical.with(CONTROL, procedure(said, "2026-11-10")), said);
  }

  @ParameterizedTest
  @CsvSource({
    "Portal vein embolization, 2026-11-25, 'the remnant of 46 % is of 2026-11-23, not after it'",
    "门静脉栓塞术, 2026-10-20, 'the remnant of 46 % was measured after it, on 2026-11-23'",
    "PVE, 2026-10-20, 'was measured after it'"
  })
  void anEmbolisationOfThePortalVeinIsToldBesideTheRemnant(String said, String day, String words)
      throws IOException {
    Clinical.with(CONTROL, procedure(said, day))
        .is(Disposition.CANDIDATE_CONVERSION)
        .cautions(said, day, words);
  }

  @ParameterizedTest
  @CsvSource({
    "methylprednisolone 80 mg IV, 2026-11-28",
    "Solu-Medrol 1 g, 2026-11-27",
    "デキサメタゾン 8 mg, 2026-11-28"
  })
  void aSteroidGivenThisWeekIsNoneThatIsAbsent(String said, String day) throws IOException {
    var patient =
        Clinical.instead(
            CONTROL,
            "prednisone-equivalent",
            "{resourceType:'MedicationAdministration',id:'n',status:'completed',SUBJECT,"
                + "medicationCodeableConcept:{text:'"
                + said
                + "'},effectiveDateTime:'"
                + day
                + "'}");

    assertThat(patient.answer().disposition())
        .isIn(Disposition.DEFER, Disposition.INSUFFICIENT_DATA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Pregnancy status | valueCodeableConcept:{coding:[{system:'http://snomed.info/sct',"
            + "code:'77386006'}],text:'Pregnant'} | Pregnan",
        "hCG urine | valueCodeableConcept:{text:'Positive'} | Pregnan",
        "NYHA class | valueCodeableConcept:{text:'III'} | III",
        "LVEF | valueQuantity:{value:25,unit:'%'} | 25 %",
        "Karnofsky performance status | valueInteger:40 | 40",
        "Patient preference | valueString:'declines surgery' | declines surgery",
        "Troponin T | valueQuantity:{value:800,unit:'ng/L'},interpretation:[{coding:"
            + "[{code:'HH'}]}] | 800 ng/L"
      })
  void aFindingNoRuleJudgesIsTold(String name, String value, String words) throws IOException {
    tells(Clinical.with(CONTROL, observation(name, value)), words);
  }

  @Test
  void notPregnantIsNoPregnancy() throws IOException {
    var patient =
        Clinical.with(
            CONTROL, observation("Pregnancy status", "valueCodeableConcept:{text:'Not pregnant'}"));

    assertThat(patient.answer().unjudged()).isEmpty();
  }

  /** 168 x10^9/L, 14 umol/L, 1.05 and 41 g/L as analysers of other countries print them. */
  @ParameterizedTest
  @CsvSource({
    "777-3, 16.8, 万/μL",
    "777-3, 16.8, 10^4/mm3",
    "777-3, 1.68, lakh/cumm",
    "777-3, 168, Gpt/l",
    "777-3, 168, bil/L",
    "777-3, 168000, /cumm",
    "14631-6, 14, 微摩尔/升",
    "1751-7, 4.1, g%",
    "6301-6, 1.05, INR units"
  })
  void aUnitOfAnotherCountryIsRead(String loinc, String value, String unit) throws IOException {
    Clinical.with(CONTROL, laboratory(loinc, value, unit)).is(Disposition.CANDIDATE_CONVERSION);
  }

  @ParameterizedTest
  @CsvSource({"777-3, 3, 万/μL", "777-3, 0.3, lakh/cumm", "777-3, 30, Gpt/l"})
  void thirtyPlateletsAreAHardStopInAnyUnit(String loinc, String value, String unit)
      throws IOException {
    Clinical.with(CONTROL, laboratory(loinc, value, unit))
        .is(Disposition.NOT_RECOMMENDED)
        .says("platelets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T-BIL", "Bilirrubina total", "總膽紅素", "STB"})
  void aNewerBilirubinUnderAnotherNameIsNotPassedOver(String name) throws IOException {
    assertThat(
            Clinical.with(CONTROL, observation(name, "valueQuantity:{value:60,unit:'umol/L'}"))
                .answer()
                .disposition())
        .isIn(Disposition.NOT_RECOMMENDED, Disposition.INSUFFICIENT_DATA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "标准化剩余肝体积 | valueQuantity:{value:22,unit:'%'}",
        "FLR/TLV | valueQuantity:{value:22,unit:'%'}",
        "West Haven grade | valueInteger:2",
        "可切除性评估 | valueString:'不可切除'"
      })
  void aNewerRequiredFactUnderAnotherNameIsNotPassedOver(String name, String value)
      throws IOException {
    assertThat(Clinical.with(CONTROL, observation(name, value)).answer().disposition())
        .isNotEqualTo(Disposition.CANDIDATE_CONVERSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "重度食管静脉曲张",
        "esophageal varices grade III, red signs",
        "Ösophagusvarizen Grad III"
      })
  void varicesInWordsContradictNone(String said) throws IOException {
    Clinical.with(CONTROL, condition(said, "active")).cautions("Varices");
  }

  @Test
  void anEncephalopathyWithoutAGradeIsSaidInWords() throws IOException {
    Clinical.with(CONTROL, condition("hepatic encephalopathy", "active").replace("11-25", "11-28"))
        .is(Disposition.NOT_RECOMMENDED)
        .says("encephalopathy, its grade not recorded");
  }

  @ParameterizedTest
  @CsvSource({"34444-0, 75000, PIVKA", "42595-9, 170000000, HBV DNA"})
  void aMarkerThatIsOnlyALimitIsSaidToBeUnknown(String loinc, String value, String name)
      throws IOException {
    Clinical.with(
            CONTROL,
            laboratory(loinc, value, "mAU/mL")
                .replace("value:" + value, "comparator:'>',value:" + value))
        .cautions(name, "unknown");
  }
}
