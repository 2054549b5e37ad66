// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.fhir.Ehr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagnoses; codes of evidence.md 8.1. */
final class ConditionReaderTest {
  private static final String HCC = coding("http://snomed.info/sct", "109841003");

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "http://snomed.info/sct,109841003,HCC",
    "http://snomed.info/sct/900000000000207008,109841003,HCC",
    "urn:oid:2.16.840.1.113883.6.96,109841003,HCC",
    "http://hl7.org/fhir/sid/icd-10,C22.0,HCC",
    "http://hl7.org/fhir/sid/icd-10-cm,C22.0,HCC",
    "urn:oid:2.16.840.1.113883.6.90,C22.0,HCC",
    "http://fhir.de/CodeSystem/bfarm/icd-10-gm,C22.0,HCC",
    "http://terminology.hl7.org/CodeSystem/icd-o-3,8170/3,HCC",
    "http://snomed.info/sct,19943007,CIRRHOSIS",
    "http://hl7.org/fhir/sid/icd-10-cm,K74.60,CIRRHOSIS",
    "http://hl7.org/fhir/sid/icd-10,K74.6,CIRRHOSIS",
    "http://snomed.info/sct,66071002,HEPATITIS_B",
    "http://hl7.org/fhir/sid/icd-10,B18.1,HEPATITIS_B",
    "http://snomed.info/sct,50711007,HEPATITIS_C",
    "http://hl7.org/fhir/sid/icd-10,B18.2,HEPATITIS_C",
    "http://snomed.info/sct,28670008,VARICES",
    "http://hl7.org/fhir/sid/icd-10-cm,I85.01,VARICES",
    "http://snomed.info/sct,34742003,PORTAL_HYPERTENSION",
    "http://hl7.org/fhir/sid/icd-10,K76.6,PORTAL_HYPERTENSION"
  })
  void knowsTheDiagnosis(String system, String code, Kind expected) {
    assertThat(diagnoses("code:" + coding(system, code)))
        .extracting(Diagnosis::kind)
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://hl7.org/fhir/sid/icd-10,C22.1",
    "http://hl7.org/fhir/sid/icd-10,C78.7",
    "http://snomed.info/sct,94381002",
    "http://example.org,109841003"
  })
  void leavesOtherDiagnosesAlone(String system, String code) {
    assertThat(diagnoses("code:" + coding(system, code))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Hepatocellular carcinoma", "HCC", "原发性肝细胞癌"})
  void readsPlainWords(String words) {
    assertThat(diagnoses("code:{text:'" + words + "'}"))
        .extracting(Diagnosis::kind)
        .containsExactly(Kind.HCC);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Family history of hepatocellular carcinoma",
        "Screening for HCC",
        "No cirrhosis",
        "Suspected hepatocellular carcinoma"
      })
  void doesNotPickWordsOutOfASentence(String words) {
    assertThat(diagnoses("code:{text:'" + words + "'}")).isEmpty();
  }

  @Test
  void passesTheStatusOn() {
    var diagnosis =
        diagnoses(
                "code:"
                    + HCC
                    + ",clinicalStatus:"
                    + coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "relapse")
                    + ",verificationStatus:"
                    + coding(
                        "http://terminology.hl7.org/CodeSystem/condition-ver-status", "refuted"))
            .get(0);

    assertThat(diagnosis.clinicalStatus()).isEqualTo("relapse");
    assertThat(diagnosis.verificationStatus()).isEqualTo("refuted");
  }

  @Test
  void findsTheStatusOfHl7AmongOthers() {
    var diagnosis =
        diagnoses(
                "code:"
                    + HCC
                    + ",clinicalStatus:{coding:[{system:'http://ehr',code:'17'},{system:"
                    + "'http://terminology.hl7.org/CodeSystem/condition-clinical',code:'active'}]}")
            .get(0);

    assertThat(diagnosis.clinicalStatus()).isEqualTo("active");
  }

  @Test
  void leavesAMissingStatusMissing() {
    var diagnosis = diagnoses("code:" + HCC).get(0);

    assertThat(diagnosis.clinicalStatus()).isNull();
    assertThat(diagnosis.verificationStatus()).isNull();
    assertThat(diagnosis.date()).isNull();
  }

  @Test
  void readsAStatusWithoutASystem() {
    assertThat(diagnoses("code:" + HCC + ",clinicalStatus:'active'").get(0).clinicalStatus())
        .isEqualTo("active");
  }

  @Test
  void neverReadsWhatWasEnteredInError() {
    assertThat(
            diagnoses(
                "code:"
                    + HCC
                    + ",verificationStatus:"
                    + coding(
                        "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                        "entered-in-error")))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "onsetDateTime:'2026-03-01'; 2026-03-01",
        "recordedDate:'2026-04-01T10:00:00Z'; 2026-04-01",
        "onsetDateTime:'2026-03-01',recordedDate:'2026-04-01'; 2026-03-01",
        "onsetDateTime:'2026',recordedDate:'2026-04-01'; 2026-04-01",
        "onsetDateTime:'2026-03'; -"
      })
  void isKnownSinceTheEarliestDay(String dates, LocalDate expected) {
    assertThat(diagnoses("code:" + HCC + "," + dates).get(0).date()).isEqualTo(expected);
  }

  @Test
  void namesAnImpossibleOnset() {
    var picture =
        Ehr.read("{resourceType:'Condition',code:" + HCC + ",onsetDateTime:'2026-02-30'}");

    assertThat(picture.diagnoses()).hasSize(1);
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.onsetDateTime");
  }

  private static List<Diagnosis> diagnoses(String rest) {
    var picture = Ehr.read("{resourceType:'Condition',id:'c'," + rest + "}");
    assertThat(picture.problems()).isEmpty();
    return picture.diagnoses();
  }

  private static String coding(String system, String code) {
    return "{coding:[{system:'" + system + "',code:'" + code + "'}]}";
  }
}
