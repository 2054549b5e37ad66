// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.eligibility.EligibilityAssessor.Assessed;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.picture.HepaticVein;
import org.hepatora.decision.plan.PlanActivity;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Study;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published by November 2026; each test names its row of evidence.md. */
@SuppressWarnings("NullAway") // what is null here fails the test
class KnownIn2026Test {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final TreatmentPlanner PLANNER =
      new TreatmentPlanner(Policy.standard(), Knowledge.standard().options());

  private static ObjectNode patient(String vignette, String... more) throws IOException {
    try (var in = KnownIn2026Test.class.getResourceAsStream("/patients/" + vignette + ".json")) {
      var record = (ObjectNode) FhirJson.mapper().readTree(in);
      for (var resource : more) {
        ((ArrayNode) record.path("entry")).addObject().set("resource", Ehr.json(resource));
      }
      return record;
    }
  }

  private static Assessed assessed(JsonNode record) {
    return ASSESSOR.assessed(Ehr.READER.read(Bundles.flatten(record)), TODAY);
  }

  private static Answer answer(JsonNode record) {
    return assessed(record).answer();
  }

  private static Criterion criterion(Answer answer, String id) {
    return answer.criteria().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not there"));
  }

  private static List<String> cautions(Answer answer) {
    return answer.cautions().stream().map(English::of).toList();
  }

  private static List<String> steps(JsonNode record, PlanActivity.Kind kind) {
    var assessed = assessed(record);
    var studies = Ehr.READER.studies().read(Bundles.flatten(record));
    var plan = PLANNER.plan(assessed.answer(), assessed.situation(), studies);
    assertThat(plan).isNotNull();
    return plan.activities().stream()
        .filter(step -> step.kind() == kind)
        .map(step -> English.of(step.description()))
        .toList();
  }

  private static Measure measure(JsonNode record, Kind kind) {
    return ASSESSOR.measures(Ehr.READER.read(Bundles.flatten(record)), TODAY).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static String observation(String id, String code, String day, String value)
      throws IOException {
    return "{resourceType:'Observation',id:'"
        + id
        + "',status:'final',code:"
        + Ehr.code(code)
        + ",effectiveDateTime:'"
        + day
        + "',"
        + value
        + "}";
  }

  private static String vein(String code) throws IOException {
    return observation(
        "hvtt",
        "#hepatic-vein-thrombus",
        "2026-11-15",
        "valueCodeableConcept:{coding:[{system:'https://w3id.org/hepatora/CodeSystem/"
            + "hepatic-vein-thrombus',code:'"
            + code
            + "'}]}");
  }

  /** 12 months after atezolizumab and bevacizumab with macrovascular invasion, V01. */
  @Test
  void maintenanceIsTwelveMonthsWhereTheTrialsRegimenMetInvasion() throws IOException {
    assertThat(steps(patient("V01"), PlanActivity.Kind.POST_OPERATIVE_SYSTEMIC))
        .anyMatch(text -> text.startsWith("Systemic therapy after surgery lasts at least 365 d."));
  }

  /** Elsewhere 180 d stays ours: V01 without its thrombus. */
  @Test
  void maintenanceIsSixMonthsElsewhere() throws IOException {
    var record = patient("V01");
    var entries = (ArrayNode) record.path("entry");
    var thrombus = "no thrombus";
    for (var entry : entries) {
      if (entry.toString().contains("vascular-thrombus")) {
        thrombus = entry.path("fullUrl").asText();
      }
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      var text = entries.get(i).toString();
      boolean about = text.contains("BodyStructure") || text.contains("21889-1");
      if (text.contains("pvtt-cheng") || (about && text.contains(thrombus))) {
        entries.remove(i);
      }
    }
    assertThat(thrombus).startsWith("urn:");
    assertThat(steps(record, PlanActivity.Kind.POST_OPERATIVE_SYSTEMIC))
        .anyMatch(
            text ->
                text.startsWith(
                    "Systemic therapy after surgery lasts at least 180 d (house rule)"));
  }

  /** 8 weeks after the latest scan in the first half year, 12 weeks after that. */
  @Test
  void theNextScanFollowsTheNationalGuideline() throws IOException {
    var late = answer(patient("V06"));
    assertThat(late.nextAssessment()).isEqualTo(scanned(late).plusDays(84));
    JsonNode early;
    try (var in = KnownIn2026Test.class.getResourceAsStream("/clinical/talentop-sd.json")) {
      early = FhirJson.mapper().readTree(in);
    }
    var inHalfAYear =
        ASSESSOR.assess(Ehr.READER.read(Bundles.flatten(early)), LocalDate.of(2026, 11, 29));
    assertThat(inHalfAYear.nextAssessment()).isEqualTo(scanned(inHalfAYear).plusDays(56));
  }

  private static LocalDate scanned(Answer answer) {
    var day = criterion(answer, "g4.imaging").date();
    assertThat(day).isNotNull();
    return day;
  }

  /** Short of the atrium the trial took them; in the atrium it did not. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "vv1, MET, candidate-conversion",
    "vv2, MET, candidate-conversion",
    "vv3-no-atrium, MET, candidate-conversion",
    "vv3, UNKNOWN, candidate-conversion",
    "vv3-atrium, NOT_MET, not-recommended"
  })
  void aHepaticVeinThrombusIsJudgedByTheAtrium(String code, Status status, String disposition)
      throws IOException {
    var answer = answer(patient("V01", vein(code)));
    assertThat(criterion(answer, "g5.hvtt").status()).isEqualTo(status);
    assertThat(answer.disposition().code()).isEqualTo(disposition);
  }

  /** A lesion says by its site what no Observation says. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "right hepatic vein, MET",
    "thrombus in the inferior vena cava, UNKNOWN",
    "IVC thrombus into the right atrium, NOT_MET",
    "下腔静脉癌栓, UNKNOWN",
    "右心房癌栓, NOT_MET"
  })
  void theSiteOfALesionIsRead(String site, Status status) throws IOException {
    var answer =
        answer(
            patient(
                "V01",
                "{resourceType:'BodyStructure',id:'vein',location:{text:'"
                    + site
                    + "'},extension:[{url:'https://w3id.org/hepatora/StructureDefinition/lesion-kind',"
                    + "valueCode:'vascular-thrombus'}]}",
                "{resourceType:'Observation',id:'vein-size',status:'final',code:{coding:[{system:"
                    + "'http://loinc.org',code:'21889-1'}]},focus:[{reference:'BodyStructure/vein'}],"
                    + "effectiveDateTime:'2026-11-10',valueQuantity:{value:20,system:"
                    + "'http://unitsofmeasure.org',code:'mm'}}"));
    assertThat(criterion(answer, "g5.hvtt").status()).isEqualTo(status);
  }

  @Test
  void withoutOneTheCriterionIsNotAsked() throws IOException {
    assertThat(answer(patient("V01")).criteria()).noneMatch(one -> one.id().equals("g5.hvtt"));
  }

  /** The stage knows such a thrombus, BCLC C and CNLC IIIa. */
  @Test
  void itIsInvasionInTheStage() throws IOException {
    var record = patient("V11", vein("vv2"));
    assertThat(measure(record, Kind.CNLC).observed()).isEqualTo(new Observed.Text(term("IIIa")));
    assertThat(measure(record, Kind.BCLC).observed()).isEqualTo(new Observed.Text(term("C")));
  }

  private static org.hepatora.decision.words.Term term(String words) {
    return new org.hepatora.decision.words.Term(words);
  }

  @Test
  void theClassesAreReadByCodeAndWord() {
    var by =
        Map.of(
            "Vv1", HepaticVein.VV1,
            "hepatic vein", HepaticVein.VV2,
            "IVC", HepaticVein.VV3,
            "ivc below the atrium", HepaticVein.VV3_NO_ATRIUM,
            "右心房癌栓", HepaticVein.VV3_ATRIUM);
    by.forEach(
        (words, type) ->
            assertThat(
                    Ehr.read(
                            Ehr.observation(
                                "#hepatic-vein-thrombus",
                                "valueCodeableConcept:{text:'" + words + "'}"))
                        .surgery()
                        .hepaticVeinThrombus()
                        .read()
                        .map(fact -> fact.value())
                        .toList())
                .containsExactly(type));
  }

  /** A fall of 75 % or more at six weeks; 60 ng/mL to 15 is 75 %. */
  @ParameterizedTest(name = "{0} to {1} ng/mL")
  @CsvSource({
    "1000, 250, -75.0, fell",
    "1000, 251, -74.9, control",
    "1000, 1100, 10.0, control",
    "1000, 1101, 10.1, rose"
  })
  void afpAtSixWeeksIsShown(String before, String after, String percent, String words)
      throws IOException {
    var record =
        patient(
            "V15",
            "{resourceType:'MedicationAdministration',id:'first',status:'completed',"
                + "medicationCodeableConcept:{text:'atezolizumab'},effectiveDateTime:'2026-09-01'}",
            afp("afp-a", "2026-08-30", before),
            afp("afp-b", "2026-10-13", after));
    withoutAfp(record);
    var shown = measure(record, Kind.AFP_RESPONSE);
    assertThat(shown.observed()).isEqualTo(new Observed.Quantity(new BigDecimal(percent), "%"));
    assertThat(English.of(shown.text()))
        .contains(
            switch (words) {
              case "fell" -> "A fall of 75 % or more";
              case "control" -> "A rise of not more than 10 %";
              default -> "A rise of more than 10 %";
            })
        .contains("it decides nothing");
  }

  private static void withoutAfp(ObjectNode record) {
    for (var entry : record.path("entry")) {
      var resource = (ObjectNode) entry.path("resource");
      boolean own = resource.path("id").asText().startsWith("afp-");
      if (!own && resource.path("code").toString().contains("1834-1")) {
        resource.put("status", "entered-in-error");
      }
    }
  }

  private static String afp(String id, String day, String value) throws IOException {
    return observation(
        id,
        "1834-1",
        day,
        "valueQuantity:{value:" + value + ",system:'http://unitsofmeasure.org',code:'ng/mL'}");
  }

  /** With AFP below 20 ng/mL before it is not told. */
  @Test
  void aLowAfpIsNotFollowed() throws IOException {
    var record =
        patient(
            "V15",
            "{resourceType:'MedicationAdministration',id:'first',status:'completed',"
                + "medicationCodeableConcept:{text:'atezolizumab'},effectiveDateTime:'2026-09-01'}",
            afp("afp-a", "2026-08-30", "19"),
            afp("afp-b", "2026-10-13", "2"));
    withoutAfp(record);
    assertThat(measure(record, Kind.AFP_RESPONSE).observed()).isNull();
  }

  /** RECICL is a criterion of its own. */
  @Test
  void reciclIsRecordedAndNeverTakenForMrecist() throws IOException {
    var record = patient("V01");
    var before = answer(record);
    ((ArrayNode) record.path("entry"))
        .addObject()
        .set(
            "resource",
            Ehr.json(
                "{resourceType:'Observation',id:'recicl',status:'final',code:{coding:[{system:"
                    + "'http://loinc.org',code:'88040-1'}]},effectiveDateTime:'2026-11-10',method:{coding:[{system:"
                    + "'https://w3id.org/hepatora/CodeSystem/response-criteria',code:'recicl'}]},"
                    + "valueCodeableConcept:{coding:[{system:'https://w3id.org/hepatora/CodeSystem/"
                    + "tumor-response',code:'PD'}]}}"));
    var after = answer(record);
    assertThat(criterion(after, "g4.mrecist")).isEqualTo(criterion(before, "g4.mrecist"));
    assertThat(after.disposition()).isEqualTo(before.disposition());
    assertThat(after.issues()).isEqualTo(before.issues());
    assertThat(cautions(after)).anyMatch(text -> text.contains("RECICL"));
  }

  /** What may follow, by what was given before. */
  @Test
  void optionsFollowWhatWasGiven() throws IOException {
    var record = patient("V08");
    assertThat(answer(record).disposition()).isEqualTo(Disposition.NEXT_LINE);
    // Lenvatinib, pembrolizumab and TACE were given: neither lenvatinib nor a drug studied after
    // sorafenib is an option.
    assertThat(steps(record, PlanActivity.Kind.OPTION)).isEmpty();
    assertThat(steps(record, PlanActivity.Kind.TRIAL))
        .hasSize(2)
        .allMatch(text -> text.startsWith("To check, in a trial only: GPC3-directed"))
        .allMatch(text -> text.contains("GPC3 in the tumour is not known"))
        .anyMatch(text -> text.contains("NCT05155189, NCT06590246"));
    assertThat(steps(record, PlanActivity.Kind.SUPPORTIVE))
        .anyMatch(text -> text.startsWith("Supportive care in parallel"));
  }

  @ParameterizedTest(name = "GPC3 {0}")
  @CsvSource({"positive, 2", "negative, 0"})
  void gpc3IsReadAndShown(String status, int trials) throws IOException {
    var record =
        patient(
            "V08",
            observation(
                "gpc3", "#gpc3", "2026-11-01", "valueCodeableConcept:{text:'" + status + "'}"));
    assertThat(steps(record, PlanActivity.Kind.TRIAL)).hasSize(trials);
    assertThat(cautions(answer(record)))
        .contains("GPC3 in the tumour: " + status + " on 2026-11-01.");
  }

  /** A hospital's trial is shown to check, by condition, status, line and biomarker. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "active, 109841003, second-line, true",
    "active, 109841003, after-immunotherapy, true",
    "active, 109841003, first-line, false",
    "active, 109841003, later-line, false",
    "closed-to-accrual, 109841003, second-line, false",
    "active, 254837009, second-line, false",
    "active, 109841003, gpc3-positive, true"
  })
  void trialsOnRecordAreMatched(String status, String condition, String population, boolean shown)
      throws IOException {
    var record = patient("V08", study(status, condition, population));
    assertThat(
            steps(record, PlanActivity.Kind.TRIAL).stream()
                .filter(text -> text.startsWith("Trial on record"))
                .toList())
        .hasSize(shown ? 1 : 0)
        .allMatch(text -> text.contains("to check with its investigators: A trial"))
        .allMatch(text -> text.contains("Registered as NCT00000001"));
  }

  @Test
  void aTrialSaysWhomItIsForInWordsToo() {
    var studies =
        Ehr.READER
            .studies()
            .read(
                Bundles.flatten(
                    Ehr.json(
                        "{resourceType:'Bundle',entry:[{resource:{resourceType:'ResearchStudy',id:'s',status:'active',title:'GPC3"
                            + " CAR-T as second-line therapy',condition:[{text:'hepatocellular"
                            + " carcinoma'}]}}]}")));
    assertThat(studies).hasSize(1);
    assertThat(studies.get(0).populations())
        .containsExactlyInAnyOrder(Study.Population.GPC3_POSITIVE, Study.Population.SECOND_LINE);
    assertThat(studies.get(0).hepatocellular()).isTrue();
  }

  private static String study(String status, String condition, String population) {
    return "{resourceType:'ResearchStudy',id:'trial',status:'"
        + status
        + "',title:'A trial',identifier:[{value:'NCT00000001'}],condition:[{coding:[{system:"
        + "'http://snomed.info/sct',code:'"
        + condition
        + "'}]}],keyword:[{coding:[{system:'https://w3id.org/hepatora/CodeSystem/study-population',"
        + "code:'"
        + population
        + "'}]}]}";
  }

  /** Both sides of the dispute stand at G7. */
  @Test
  void bothSidesOfTheDisputeAboutCompleteResponsesAreSaid() throws IOException {
    assertThat(cautions(answer(patient("V05"))))
        .anyMatch(
            text ->
                text.contains("80.9 % watched and 83.1 % resected")
                    && text.contains("10.1097/JS9.0000000000001155")
                    && text.contains("PubMed 38076640")
                    && text.contains("73.1 % watched and 90.8 % resected"));
  }

  /** The final hazard ratio of LEAP-012, as reported, wherever the regimen is named. */
  @Test
  void leap012IsShownWithItsFinalHazardRatio() {
    var notes =
        Knowledge.standard().formulary().regimens().stream()
            .filter(regimen -> regimen.code().equals("lpt"))
            .flatMap(regimen -> regimen.notes().stream())
            .map(English::of)
            .toList();
    assertThat(notes)
        .anyMatch(text -> text.contains("final hazard ratio 0.98 as reported"))
        .anyMatch(text -> text.contains("progression-free survival was longer"));
  }

  /** The regimens of 2025 and 2026 are recognised. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "dai-tace, CARES-005",
    "stride-len-tace, EMERALD-3",
    "tori-bev, HEPATORCH: Lancet Gastroenterol Hepatol 2025;10:658",
    "penpulimab-anlotinib, APOLLO: Lancet Oncol 2025;26:719"
  })
  void theRegimensOfTheseYearsAreCited(String code, String citation) {
    assertThat(
            Knowledge.standard().formulary().regimens().stream()
                .filter(regimen -> regimen.code().equals(code))
                .flatMap(regimen -> regimen.citations().stream())
                .map(English::of)
                .toList())
        .anyMatch(text -> text.startsWith(citation));
  }

  /** The cohort of the seed group stands with its warning. */
  @Test
  void theRetrospectiveCohortHasItsWarning() throws IOException {
    assertThat(cautions(answer(patient("V07"))))
        .anyMatch(
            text ->
                text.contains("74 were operated and 54")
                    && text.contains("selection or immortal time"));
  }
}
