// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.fhir.Ehr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local therapy and surgery; codes of evidence.md 8.4. */
final class ProcedureReaderTest {
  private static final String OURS = "https://w3id.org/hepatora/StructureDefinition/";
  private static final String DAY = "performedDateTime:'2026-10-01'";

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "https://w3id.org/hepatora/CodeSystem/locoregional-modality,tace,TACE",
    "https://w3id.org/hepatora/CodeSystem/locoregional-modality,haic,HAIC",
    "https://w3id.org/hepatora/CodeSystem/locoregional-modality,rfa,RFA",
    "https://w3id.org/hepatora/CodeSystem/locoregional-modality,mwa,MWA",
    "https://w3id.org/hepatora/CodeSystem/locoregional-modality,sbrt,SBRT",
    "https://w3id.org/hepatora/CodeSystem/locoregional-modality,y90,Y90",
    "http://www.ama-assn.org/go/cpt,37243,TACE",
    "http://www.ama-assn.org/go/cpt,47382,RFA",
    "http://www.ama-assn.org/go/cpt,77373,SBRT",
    "http://hl7.org/fhir/sid/icd-9-cm,50.24,RFA"
  })
  void knowsLocalTherapyByCode(String system, String code, Modality expected) {
    assertThat(procedure(coding(system, code)).local())
        .extracting(LocalTherapy::modality)
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Transarterial chemoembolization,TACE",
    "DEB-TACE,TACE",
    "HAIC-FOLFOX,HAIC",
    "Percutaneous radiofrequency ablation,RFA",
    "Microwave ablation of liver tumour,MWA",
    "Stereotactic body radiotherapy,SBRT",
    "Y-90 radioembolisation,Y90",
    "经导管动脉化疗栓塞,TACE"
  })
  void knowsLocalTherapyInWords(String words, Modality expected) {
    assertThat(procedure("{text:'" + words + "'}").local())
        .extracting(LocalTherapy::modality)
        .containsExactly(expected);
  }

  @Test
  void letsTheWordsSayWhichTherapyABillingCodeMeant() {
    assertThat(
            procedure(
                    "{coding:[{system:'http://www.ama-assn.org/go/cpt',code:'37243'}],"
                        + "text:'Y90 radioembolization'}")
                .local())
        .extracting(LocalTherapy::modality)
        .containsExactly(Modality.Y90);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "http://snomed.info/sct,107963000",
    "http://snomed.info/sct,71273005",
    "http://snomed.info/sct,17203000",
    "http://snomed.info/sct,63816008",
    "http://www.ama-assn.org/go/cpt,47120",
    "http://www.ama-assn.org/go/cpt,47130",
    "http://hl7.org/fhir/sid/icd-9-cm,50.22",
    "http://hl7.org/fhir/sid/icd-9-cm,50.3"
  })
  void knowsLiverResectionByCode(String system, String code) {
    assertThat(procedure(coding(system, code)).resections()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Laparoscopic right hepatectomy,1",
    "Wedge resection of liver,1",
    "左肝切除术,1",
    "Liver biopsy,0",
    "Resection of lung metastasis,0",
    "Excision of hepatic duct,0",
    "Appendectomy,0",
    "Marking of target area,0"
  })
  void knowsLiverResectionInWords(String words, int expected) {
    var treatment = procedure("{text:'" + words + "'}");

    assertThat(treatment.resections()).hasSize(expected);
    assertThat(treatment.local()).isEmpty();
  }

  @Test
  void readsWhatIsSaidOfAResection() {
    var resections =
        Ehr.read(
                "{resourceType:'Procedure',id:'p',status:'completed',code:"
                    + coding("http://snomed.info/sct", "107963000")
                    + ",performedPeriod:{start:'2026-09-30',end:'2026-10-01'},extension:["
                    + "{url:'"
                    + OURS
                    + "procedure-intent',valueCodeableConcept:{coding:[{code:'cytoreductive'}]}},"
                    + "{url:'"
                    + OURS
                    + "resection-margin',valueCodeableConcept:{coding:[{code:'R1'}]}},"
                    + "{url:'"
                    + OURS
                    + "target-lesion',valueReference:{reference:'BodyStructure/b'}},"
                    + "{url:'"
                    + OURS
                    + "target-lesion',valueReference:{reference:'BodyStructure/a'}}]}")
            .treatment()
            .resections();

    assertThat(resections)
        .containsExactly(
            new Resection(
                LocalDate.of(2026, 10, 1),
                "cytoreductive",
                "R1",
                List.of("BodyStructure/a", "BodyStructure/b"),
                "Procedure/p"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "completed,1,1",
    "unknown,1,1",
    "in-progress,1,0",
    "on-hold,1,0",
    "stopped,1,0",
    "not-done,0,0",
    "preparation,0,0",
    "entered-in-error,0,0"
  })
  void countsWhatWasDoneOrIsUnderWay(String status, int local, int resections) {
    var tace = "{resourceType:'Procedure',code:{text:'TACE'}," + DAY + ",status:'" + status + "'}";
    var surgery = tace.replace("TACE", "Hepatectomy");

    assertThat(Ehr.read(tace).treatment().local()).hasSize(local);
    assertThat(Ehr.read(surgery).treatment().resections()).hasSize(resections);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "Complete ablation,true",
        "Incomplete ablation,false",
        "Complete with residual rim,false",
        "Successful,-"
      })
  void readsWhetherAnAblationWasComplete(String outcome, Boolean expected) {
    var rfa = "{resourceType:'Procedure',code:{text:'RFA'},outcome:{text:'" + outcome + "'}," + DAY;

    assertThat(Ehr.read(rfa + "}").treatment().local().get(0).complete()).isEqualTo(expected);
  }

  @Test
  void keepsAProcedureWhoseDayCannotBeRead() {
    var picture =
        Ehr.read("{resourceType:'Procedure',code:{text:'TACE'},performedDateTime:'2026-02-30'}");

    assertThat(picture.treatment().local().get(0).date()).isNull();
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.performedDateTime");
  }

  private static PatientPicture.Treatment procedure(String code) {
    return Ehr.read(
            "{resourceType:'Procedure',id:'p',status:'completed',code:" + code + "," + DAY + "}")
        .treatment();
  }

  private static String coding(String system, String code) {
    return "{coding:[{system:'" + system + "',code:'" + code + "'}]}";
  }
}
