// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Located;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Row;
import org.hepatora.knowledge.Table;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One resource more in the record of a candidate: a treatment, an operation or a barrier never
 * leaves it as it was without a word; what is ordinary in a chart never changes the disposition.
 */
final class LostInSilenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final Answer BEFORE = answer(null);

  private static final List<String> PATHS =
      List.of(
          "{resourceType:'MedicationAdministration',status:'completed',effectiveDateTime:'2026-11-18',"
              + "medicationCodeableConcept:%s}",
          "{resourceType:'MedicationStatement',status:'active',effectivePeriod:{start:'2026-11-10'},"
              + "medicationCodeableConcept:%s}",
          "{resourceType:'MedicationRequest',status:'active',intent:'order',authoredOn:'2026-11-10',"
              + "medicationCodeableConcept:%s}",
          "{resourceType:'MedicationDispense',status:'completed',whenHandedOver:'2026-11-18',"
              + "daysSupply:{value:30},medicationCodeableConcept:%s}");

  /** Antitumour drugs the tables lack, in words and codes. */
  private static final List<String> STRANGE_DRUGS =
      List.of(
          "{text:'adebrelimab'}",
          "{text:'surufatinib 250 mg'}",
          "{text:'斯鲁新单抗注射液'}",
          "{text:'某某替尼片'}",
          "{text:'study drug ABC-123'}",
          "{text:'PD-1 antibody'}",
          "{text:'化疗'}",
          "{text:'icaritin'}",
          "{text:'docetaxel'}",
          "{coding:[{system:'http://www.whocc.no/atc',code:'L01EX99'}]}",
          "{coding:[{system:'http://www.whocc.no/atc',code:'L04AX99'}]}",
          "{coding:[{system:'http://fhir.de/CodeSystem/bfarm/atc',code:'L01XX99'}]}",
          "{}");

  /** Operations and treatments, known to the tables or not. */
  private static final List<String> PROCEDURES =
      List.of(
          "{text:'肝部分切除术'}",
          "{text:'腹腔镜下肝左外叶切除术'}",
          "{text:'右半肝切除术'}",
          "{text:'left lateral sectionectomy'}",
          "{text:'right trisectionectomy'}",
          "{text:'bisegmentectomy of the liver'}",
          "{text:'resection of hepatocellular carcinoma'}",
          "{text:'ALPPS stage 2'}",
          "{text:'Hemihepatektomie links'}",
          "{text:'Leberteilresektion'}",
          "{text:'liver transplantation'}",
          "{text:'原位肝移植术'}",
          "{text:'经肝动脉栓塞化疗术'}",
          "{text:'肝动脉插管灌注化疗术'}",
          "{text:'肝动脉栓塞术'}",
          "{text:'DEB-TACE'}",
          "{text:'Leberarterien-Chemoembolisation'}",
          "{text:'HAIC FOLFOX'}",
          "{text:'SIRT with Y-90'}",
          "{text:'stereotactic body radiotherapy of the liver'}",
          "{text:'肝癌立体定向放疗'}",
          "{text:'radiotherapy course'}",
          "{text:'Strahlentherapie der Leber'}",
          "{text:'proton therapy'}",
          "{text:'肝肿瘤无水酒精注射消融'}",
          "{text:'percutaneous ethanol injection of liver tumour'}",
          "{text:'irreversible electroporation of liver tumour'}",
          "{text:'HIFU of hepatic tumour'}",
          "{text:'肝癌海扶刀治疗'}",
          "{text:'portal vein embolisation'}",
          "{text:'TIPS shunt of the liver'}",
          "{text:'粒子植入 肝癌'}",
          "{text:'microwave ablation of liver'}",
          "{text:'肝癌射频消融术'}",
          "{text:'cryoablation of liver tumour'}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'50.2200'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'50.22x001'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'50.3x02'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'50.5900'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'50.2900'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'39.7900x001'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'99.2500x018'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-9-cm',code:'92.2900'}]}",
          "{coding:[{system:'urn:oid:2.16.156.10011.2.3.3.12',code:'50.2201'}]}",
          "{coding:[{system:'urn:oid:2.16.156.10011.2.3.3.12',code:'50.3x00'}]}",
          "{coding:[{system:'http://fhir.de/CodeSystem/bfarm/ops',code:'5-502.0'}]}",
          "{coding:[{system:'http://fhir.de/CodeSystem/dimdi/ops',code:'5-501.20'}]}",
          "{coding:[{system:'http://fhir.de/CodeSystem/bfarm/ops',code:'5-504.0'}]}",
          "{coding:[{system:'http://fhir.de/CodeSystem/bfarm/ops',code:'8-836.ka'}]}",
          "{coding:[{system:'http://fhir.de/CodeSystem/bfarm/ops',code:'8-522.0'}]}",
          "{}");

  /** Barriers as Conditions. */
  private static final List<String> CONDITIONS =
      List.of(
          "{text:'Ascites'}",
          "{text:'腹水'}",
          "{text:'hepatic encephalopathy grade 2'}",
          "{text:'肝性脑病'}",
          "{text:'bone metastases'}",
          "{text:'肺转移瘤'}",
          "{text:'Lungenmetastasen'}",
          "{text:'brain metastasis'}",
          "{text:'peritoneal carcinomatosis'}",
          "{text:'myocarditis'}",
          "{text:'immune-mediated colitis'}",
          "{text:'免疫相关性肺炎'}",
          "{text:'interstitial lung disease'}",
          "{text:'myasthenia gravis'}",
          "{text:'acute liver failure'}",
          "{text:'肝衰竭'}",
          "{text:'hepatorenal syndrome'}",
          "{text:'variceal bleeding'}",
          "{text:'spontaneous bacterial peritonitis'}",
          "{text:'liver abscess'}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'R18'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10-cm',code:'K76.82'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'C79.5'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'C78.0'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'C77.2'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'K72.0'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'I40.9'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'J70.4'}]}",
          "{coding:[{system:'http://hl7.org/fhir/sid/icd-10',code:'K65.2'}]}",
          "{coding:[{system:'http://fhir.de/CodeSystem/dimdi/icd-10-gm',code:'C79.3'}]}",
          "{coding:[{system:'urn:oid:2.16.156.10011.2.3.3.11',code:'C78.000'}]}",
          "{coding:[{system:'http://snomed.info/sct',code:'94391008'}]}");

  private static final List<String> ORDINARY_WORDS =
      List.of(
          "essential hypertension",
          "高血压病",
          "type 2 diabetes mellitus",
          "fatty liver",
          "hepatic cyst",
          "hepatic haemangioma",
          "cholelithiasis",
          "gastritis",
          "hypothyroidism",
          "osteoarthritis",
          "cataract",
          "myopia",
          "dental caries",
          "bronchitis",
          "community acquired pneumonia",
          "asthma",
          "atrial fibrillation",
          "benign prostatic hyperplasia",
          "iron deficiency anaemia",
          "gout",
          "migraine",
          "depression",
          "eczema",
          "hyperlipidaemia",
          "obesity",
          "renal cyst",
          "lumbar disc herniation",
          "urinary tract infection",
          "varicose veins of leg",
          "胆囊结石",
          "糖尿病",
          "慢性胃炎",
          "白内障",
          "上呼吸道感染",
          "骨质疏松",
          "脂肪肝",
          "Hypertonie",
          "Diabetes mellitus Typ 2",
          "Refluxkrankheit",
          "Arthrose");

  private static final List<String> ORDINARY_PROCEDURES =
      List.of(
          "cataract extraction",
          "白内障超声乳化术",
          "dental extraction",
          "tooth filling",
          "appendectomy",
          "laparoscopic cholecystectomy",
          "胆囊切除术",
          "colonoscopy",
          "gastroscopy",
          "ultrasound of abdomen",
          "CT of chest",
          "MRI of liver",
          "liver biopsy",
          "肝穿刺活检术",
          "electrocardiogram",
          "influenza vaccination",
          "hepatitis B vaccination",
          "乙型肝炎疫苗接种",
          "physiotherapy",
          "knee arthroscopy",
          "hip replacement",
          "coronary angiography",
          "pacemaker check",
          "hearing test",
          "wound dressing",
          "blood transfusion",
          "central venous catheter",
          "skin lesion excision",
          "varicose vein ablation",
          "inguinal hernia repair",
          "caesarean section",
          "thyroid ultrasound",
          "nutrition counselling",
          "smoking cessation education",
          "Katarakt-Operation",
          "Zahnextraktion",
          "Koloskopie",
          "阑尾切除术",
          "甲状腺超声",
          "换药");

  private static final List<String> ORDINARY_DRUGS =
      List.of(
          "amlodipine 5 mg",
          "氨氯地平",
          "lisinopril",
          "losartan",
          "metoprolol",
          "hydrochlorothiazide",
          "metformin",
          "二甲双胍",
          "insulin glargine",
          "omeprazole",
          "pantoprazole",
          "atorvastatin",
          "levothyroxine",
          "paracetamol",
          "ibuprofen",
          "amoxicillin",
          "cefazolin",
          "vitamin D",
          "folic acid",
          "potassium chloride",
          "lactulose",
          "ursodeoxycholic acid",
          "spironolactone",
          "furosemide",
          "propranolol",
          "carvedilol",
          "tamsulosin",
          "allopurinol",
          "cetirizine",
          "influenza vaccine",
          "乙肝疫苗",
          "albumin 20 %",
          "heparin",
          "enoxaparin",
          "aspirin 100 mg",
          "melatonin",
          "salbutamol",
          "eye drops timolol",
          "ondansetron",
          "Ramipril");

  private static final List<String> ORDINARY_OBSERVATIONS =
      List.of(
          "Blood pressure",
          "Heart rate",
          "Body temperature",
          "Body weight",
          "Body height",
          "BMI",
          "Oxygen saturation",
          "Respiratory rate",
          "Haemoglobin",
          "White blood cells",
          "Neutrophils",
          "Lymphocytes",
          "Glucose",
          "HbA1c",
          "Potassium",
          "Chloride",
          "Calcium",
          "Urea",
          "Uric acid",
          "Cholesterol",
          "Triglycerides",
          "TSH",
          "Free T4",
          "Direct bilirubin",
          "直接胆红素",
          "Creatinine [Mass/volume] in Urine",
          "尿肌酐",
          "Microalbumin in urine",
          "Platelet mean volume",
          "Prealbumin",
          "白球比",
          "GGT",
          "ALP",
          "C-reactive protein",
          "Procalcitonin",
          "Ferritin",
          "Smoking status",
          "Pain score",
          "Hearing",
          "Visual acuity");

  @Test
  void aTreatmentAnOperationOrABarrierIsNeverLost() {
    var pool = new ArrayList<String>();
    for (String drug : drugs()) {
      PATHS.forEach(path -> pool.add(path.formatted(drug)));
    }
    for (String code : PROCEDURES) {
      pool.add(procedure(code, "completed"));
      pool.add(procedure(code, "in-progress"));
    }
    CONDITIONS.forEach(code -> pool.add(condition(code)));
    var silent = new ArrayList<String>();

    for (String resource : pool) {
      if (isSilent(answer(resource))) {
        silent.add(resource);
      }
    }

    assertThat(pool).hasSizeGreaterThan(300);
    assertThat(silent).isEmpty();
  }

  @Test
  void whatIsOrdinaryChangesNothing() {
    var pool = new ArrayList<String>();
    ORDINARY_WORDS.forEach(text -> pool.add(condition("{text:'" + text + "'}")));
    ORDINARY_PROCEDURES.forEach(text -> pool.add(procedure("{text:'" + text + "'}", "completed")));
    ORDINARY_DRUGS.forEach(text -> pool.add(PATHS.get(1).formatted("{text:'" + text + "'}")));
    ORDINARY_OBSERVATIONS.forEach(
        text ->
            pool.add(
                "{resourceType:'Observation',status:'final',effectiveDateTime:'2026-11-19',"
                    + "valueQuantity:{value:7,unit:'1'},code:{text:'"
                    + text
                    + "'}}"));
    for (String type : List.of("Encounter", "Immunization", "Coverage", "Appointment", "Claim")) {
      for (int i = 0; i < 8; i++) {
        pool.add("{resourceType:'" + type + "',id:'x" + i + "',status:'finished'}");
      }
    }
    var changed = new ArrayList<String>();

    for (String resource : pool) {
      var after = answer(resource);
      if (after.disposition() != BEFORE.disposition()) {
        changed.add(resource + " " + English.of(after.summary()));
      }
    }

    assertThat(pool).hasSizeGreaterThanOrEqualTo(200);
    assertThat(changed).isEmpty();
  }

  /** Three spellings or codings of every antitumour drug of the tables, and those they lack. */
  private static List<String> drugs() {
    var drugs = new ArrayList<>(STRANGE_DRUGS);
    for (var drug : Knowledge.standard().formulary().drugs()) {
      if (drug.isSystemicTherapy()) {
        Knowledge.standard().rows(Table.DRUGS).stream()
            .filter(row -> row.concept().equals(drug.code()))
            .filter(row -> row.match().equals("name") || row.match().equals("code"))
            .limit(3)
            .map(LostInSilenceTest::concept)
            .forEach(drugs::add);
      }
    }
    return drugs;
  }

  private static String concept(Row row) {
    return row.match().equals("name")
        ? "{text:'" + row.value() + "'}"
        : "{coding:[{system:'" + row.system() + "',code:'" + row.value() + "'}]}";
  }

  private static String procedure(String code, String status) {
    return "{resourceType:'Procedure',status:'"
        + status
        + "',performedDateTime:'2026-11-17',code:"
        + code
        + "}";
  }

  private static String condition(String code) {
    return "{resourceType:'Condition',clinicalStatus:{coding:[{code:'active'}]},"
        + "recordedDate:'2026-11-18',code:"
        + code
        + "}";
  }

  /** Still the same answer, and not a word of it anywhere. */
  private static boolean isSilent(Answer after) {
    return after.disposition() == Disposition.CANDIDATE_CONVERSION
        && after.criteria().equals(BEFORE.criteria())
        && after.cautions().equals(BEFORE.cautions())
        && after.issues().equals(BEFORE.issues());
  }

  private static Answer answer(@Nullable String resource) {
    var record = Ehr.patient("V01");
    if (resource != null) {
      JsonNode added = Ehr.json(resource);
      record.add(new Located(added, "Bundle.entry[50].resource", "urn:uuid:added"));
    }
    return ASSESSOR.assess(Ehr.READER.read(record), TODAY);
  }
}
