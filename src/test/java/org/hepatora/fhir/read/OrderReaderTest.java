// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.safety.Operation;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.Orders;
import org.hepatora.decision.therapy.Drugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {
  private final OrderReader reader = new OrderReader();

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "http://snomed.info/sct, 107963000, RESECTION",
    "http://snomed.info/sct, 71273005, RESECTION",
    "http://www.ama-assn.org/go/cpt, 47120, RESECTION",
    "http://hl7.org/fhir/sid/icd-9-cm-3, 50.22, RESECTION",
    "http://www.ama-assn.org/go/cpt, 47382, ABLATION",
    "http://www.ama-assn.org/go/cpt, 47383, ABLATION",
    "http://hl7.org/fhir/sid/icd-9-cm-3, 50.24, ABLATION"
  })
  void recognisesAnOperationByCode(String system, String code, Kind expected) {
    var draft =
        "{'resourceType':'ServiceRequest','id':'1','code':{'coding':[{'system':'%s','code':'%s'}]}}"
            .formatted(system, code);
    assertThat(read(draft).operations()).extracting(Operation::kind).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Right hemihepatectomy, RESECTION",
    "Liver segmentectomy S8, RESECTION",
    "肝切除术, RESECTION",
    "Microwave ablation of liver tumour, ABLATION",
    "Cryoablation of liver lesion, ABLATION",
    "肝肿瘤射频消融, ABLATION",
    "RFA, ABLATION"
  })
  void recognisesAnOperationByItsWords(String words, Kind expected) {
    assertThat(read(request(words)).operations())
        .extracting(Operation::kind)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cardiac radiofrequency ablation",
        "Endometrial ablation",
        "Lobectomy of lung",
        "Liver biopsy",
        "Donor hepatectomy",
        "CT of liver",
        ""
      })
  void anythingElseIsNoOperationOfInterest(String words) {
    assertThat(read(request(words)).operations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'medicationCodeableConcept':{'text':'Avastin 400 mg'}",
        "'medicationCodeableConcept':{'coding':[{'system':"
            + "'http://www.nlm.nih.gov/research/umls/rxnorm','code':'253337'}]}",
        "'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'L01FG01'}]}",
        "'medicationCodeableConcept':{'text':'贝伐珠单抗'}",
        "'medicationReference':{'display':'bevacizumab'}",
        "'medicationReference':{'reference':'Medication/m'}",
        "'medicationReference':{'reference':'#c'},'contained':[{'resourceType':'Medication','id':'c',"
            + "'code':{'text':'bevacizumab'}}]"
      })
  void recognisesADrugHoweverItIsWritten(String medication) {
    var draft = "{'resourceType':'MedicationRequest','id':'1'," + medication + "}";
    var product = "{'resourceType':'Medication','id':'m','code':{'text':'bevacizumab'}}";
    var drugs = read(draft, product).drugs();
    assertThat(drugs).hasSize(1);
    assertThat(drugs.get(0).drugs()).containsExactly(Drugs.BEVACIZUMAB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType':'MedicationRequest'}",
        "{'resourceType':'MedicationRequest','medicationCodeableConcept':7,'category':{}}",
        "{'resourceType':'MedicationRequest','medicationCodeableConcept':{'coding':{},'text':[]}}",
        "{'resourceType':'ServiceRequest','code':[]}",
        "{'resourceType':'NutritionOrder'}",
        "{}"
      })
  void ahalfBuiltOrderIsNoError(String draft) {
    assertThat(read(draft).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'status':'cancelled'", "'status':'revoked'", "'doNotPerform':true"})
  void whatIsNotToHappenIsNoOrder(String how) {
    assertThat(
            read("{'resourceType':'ServiceRequest',"
                    + how
                    + ",'code':{'text':'Partial hepatectomy'}}")
                .isEmpty())
        .isTrue();
  }

  @Test
  void readsTheDayOfAnOperationAndOfADose() {
    var orders =
        read(
            "{'resourceType':'ServiceRequest','code':{'text':'Hepatectomy'},"
                + "'occurrenceDateTime':'2026-07-01T08:00:00+08:00','authoredOn':'2026-06-01'}",
            "{'resourceType':'MedicationRequest','medicationCodeableConcept':{'text':'lenvatinib'},"
                + "'authoredOn':'2026-06-01','dosageInstruction':[{'timing':{'repeat':{"
                + "'boundsPeriod':{'start':'2026-06-10'}}}}]}",
            "{'resourceType':'MedicationRequest','medicationCodeableConcept':{'text':'sorafenib'},"
                + "'dosageInstruction':[{'timing':{'event':['2026-06-11T09:00:00Z']}}]}");
    assertThat(orders.operations()).extracting(Operation::day).containsExactly(day("2026-07-01"));
    assertThat(orders.drugs())
        .extracting(drug -> drug.day())
        .containsExactlyInAnyOrder(day("2026-06-10"), day("2026-06-11"));
  }

  @Test
  void anImpossibleDayIsNoDay() {
    assertThat(
            read("{'resourceType':'ServiceRequest','code':{'text':'Hepatectomy'},"
                    + "'occurrenceDateTime':'2026-02-30'}")
                .operations()
                .get(0)
                .day())
        .isNull();
  }

  @Test
  void ordersThatAreNotAskedAboutStandBeside() {
    var orders =
        reader.read(
            located(
                "{'resourceType':'ServiceRequest','id':'1','code':{'text':'Hepatectomy'}}",
                "{'resourceType':'MedicationRequest','id':'2',"
                    + "'medicationCodeableConcept':{'text':'bevacizumab'}}"),
            Set.of("MedicationRequest/2"),
            List.of(),
            "p1");
    assertThat(orders.operations()).isEmpty();
    assertThat(orders.beside()).hasSize(1);
    assertThat(orders.drugs().get(0).asked()).isTrue();
  }

  @Test
  void findsOperationsPlannedForThisPatientOnly() {
    var record =
        located(
            planned("1", "p1", "'status':'active','intent':'order'"),
            planned("2", "p2", "'status':'active','intent':'order'"),
            planned("3", "p1", "'status':'revoked','intent':'order'"),
            planned("4", "p1", "'status':'draft','intent':'proposal'"),
            "{'resourceType':'Procedure','id':'5','status':'preparation','subject':{'reference':"
                + "'Patient/p1'},'code':{'text':'Hepatectomy'},'performedDateTime':'2026-07-02'}",
            "{'resourceType':'Procedure','id':'6','status':'completed','subject':{'reference':"
                + "'Patient/p1'},'code':{'text':'Hepatectomy'}}");
    assertThat(reader.read(List.of(), null, record, "p1").planned())
        .extracting(Operation::source)
        .containsExactlyInAnyOrder("ServiceRequest/1", "Procedure/5");
  }

  private static String planned(String id, String patient, String status) {
    return "{'resourceType':'ServiceRequest','id':'%s',%s,'subject':{'reference':'Patient/%s'},"
            .formatted(id, status, patient)
        + "'code':{'text':'Liver resection'},'occurrenceDateTime':'2026-07-01'}";
  }

  private static String request(String words) {
    return "{'resourceType':'ServiceRequest','id':'1','code':{'text':'" + words + "'}}";
  }

  private Orders read(String... drafts) {
    return reader.read(located(drafts), null, List.of(), "p1");
  }

  private static List<Located> located(String... resources) {
    var json = new ObjectMapper();
    return Arrays.stream(resources)
        .map(
            text -> {
              try {
                return Located.stored(json.readTree(text.replace('\'', '"')));
              } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
              }
            })
        .toList();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
