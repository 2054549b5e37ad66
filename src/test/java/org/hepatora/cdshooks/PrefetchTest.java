// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hepatora.cdshooks.client.Caller;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.fetch.Deadline;
import org.hepatora.fetch.FhirServers;
import org.hepatora.fetch.PrefetchState;
import org.hepatora.fetch.Supplied;
import org.hepatora.fhir.read.Located;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements 10-15 of conformance.md 1. */
class PrefetchTest {
  private final Ehr ehr = new Ehr();

  @BeforeEach
  void allIsWell() {
    ehr.decision = Ehr.answer(Disposition.CANDIDATE_CONVERSION);
  }

  @Test
  void requirement10ACompletePrefetchLeavesTheAnswerAsItIs() {
    assertThat(topic(Ehr.call())).isEqualTo("candidate-conversion");
  }

  @Test
  void requirement11NullMeansThereIsNone() {
    var call = Ehr.call();
    Ehr.prefetch(call).putNull("procedures");
    assertThat(topic(call)).isEqualTo("candidate-conversion");
    assertThat(detail(call)).contains("None, says the EHR: procedures");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conditions",
        "observations",
        "lesions",
        "procedures",
        "administrations",
        "statements",
        "prescriptions"
      })
  void requirement11AFailedQueryIsUnknownAndNoCandidateStandsOnIt(String key) {
    var call = Ehr.call();
    Ehr.prefetch(call).set(key, Ehr.failed());
    assertThat(topic(call)).isEqualTo("insufficient-data");
    assertThat(detail(call)).contains("Failed at the EHR: " + key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conditions", "observations", "lesions", "procedures"})
  void requirement11AKeyNotSuppliedIsUnknown(String key) {
    var call = Ehr.call();
    Ehr.prefetch(call).remove(key);
    assertThat(topic(call)).isEqualTo("insufficient-data");
    assertThat(detail(call)).contains("Not supplied by the EHR: " + key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "statements", "prescriptions", "adverseEvents", "carePlans"})
  void requirement11AFactThatOnlyActsWhenRecordedIsACautionWhenNotSupplied(String key) {
    var call = Ehr.call();
    Ehr.prefetch(call).remove(key);
    assertThat(topic(call)).isEqualTo("candidate-conversion");
    assertThat(cautions(call)).contains("prefetch key " + key, "unknown");
  }

  @Test
  void requirement15AFurtherPageThatWasNotSentMakesTheAnswerIncomplete() {
    var call = Ehr.call();
    bundle(call, "adverseEvents")
        .putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", "https://ehr.example/fhir?page=2");
    assertThat(topic(call)).isEqualTo("insufficient-data");
    assertThat(detail(call)).contains("Sent in part: adverseEvents", "in part");
  }

  @Test
  void requirement15ATotalLargerThanWhatWasSentMakesTheAnswerIncomplete() {
    var call = Ehr.call();
    bundle(call, "observations").put("total", 3);
    assertThat(topic(call)).isEqualTo("insufficient-data");
  }

  @Test
  void requirement11AnErrorInsideABundleMakesTheAnswerIncomplete() {
    var call = Ehr.call();
    bundle(call, "observations").putArray("entry").addObject().set("resource", Ehr.failed());
    assertThat(topic(call)).isEqualTo("insufficient-data");
  }

  @Test
  void requirement11AnIncompleteRecordDoesNotSoftenABarrier() {
    ehr.decision = Ehr.answer(Disposition.NOT_RECOMMENDED);
    var call = Ehr.call();
    Ehr.prefetch(call).remove("observations");
    assertThat(topic(call)).isEqualTo("not-recommended");
    assertThat(cautions(call)).contains("prefetch key observations");
  }

  @Test
  void requirement11UnseenDiagnosesAreNotNoDiagnoses() {
    ehr.decision = Ehr.answer(Disposition.NOT_APPLICABLE);
    var call = Ehr.call();
    Ehr.prefetch(call).set("conditions", Ehr.failed());
    var card = ehr.card(call);
    assertThat(card.at("/source/topic/code").textValue()).isEqualTo("insufficient-data");
    assertThat(card.get("summary").textValue()).contains("HCC is unknown", "conditions");
    var elsewhere = Ehr.call();
    Ehr.prefetch(elsewhere).remove("lesions");
    assertThat(Ehr.json(ehr.calls(elsewhere)).get("cards")).isEmpty();
  }

  @Test
  void requirement12AKeyLeftOutIsReadFromTheStoredChartAndSaidSo() {
    store();
    var call = Ehr.call();
    Ehr.prefetch(call).remove("observations");
    assertThat(topic(call)).isEqualTo("candidate-conversion");
    assertThat(detail(call))
        .contains(
            "Left out by the EHR and read from the chart stored on this server: observations");
  }

  @Test
  void requirement12WithoutPrefetchTheStoredChartAnswers() {
    store();
    assertThat(topic(Ehr.callWithoutPrefetch())).isEqualTo("candidate-conversion");
    var own = Ehr.callWithoutPrefetch().put("fhirServer", "https://hepatora.example/fhir/");
    assertThat(topic(own)).isEqualTo("candidate-conversion");
  }

  @Test
  void requirement12AnotherServersPatientOfTheSameIdIsAnotherPatient() {
    store();
    var nothing = Ehr.callWithoutPrefetch().put("fhirServer", "https://ehr.example/fhir");
    assertThat(ehr.calls(nothing).getStatus()).isEqualTo(412);
    var some = Ehr.call().put("fhirServer", "https://ehr.example/fhir");
    Ehr.prefetch(some).remove("observations");
    assertThat(detail(some)).contains("Not supplied by the EHR: observations");
  }

  @Test
  void requirement12AKeyThatWasSentIsNeverMixedWithTheStoredChart() {
    store();
    var call = Ehr.call();
    Ehr.prefetch(call).remove("procedures");
    var supplied = supplied(call);
    assertThat(supplied.resources())
        .extracting(located -> located.resource().path("id").asText())
        .containsExactlyInAnyOrder("p1", "stored-procedure", "stored-medication");
    assertThat(supplied.names(PrefetchState.STORED)).containsExactly("procedures");
  }

  @Test
  void requirement12ObservationsLeftOutAreReadThoughTheLaboratoryWasSent() {
    store();
    var call = Ehr.call();
    Ehr.prefetch(call).remove("observations");
    assertThat(supplied(call).resources())
        .extracting(located -> located.resource().path("id").asText())
        .contains("stored-observation");
  }

  @Test
  void requirement12AllObservationsLeftOutAreUnknownWhereObservationsWereSent() {
    store();
    var call = Ehr.call();
    Ehr.prefetch(call).remove("allObservations");
    var supplied = supplied(call);
    assertThat(supplied.names(PrefetchState.ABSENT)).containsExactly("allObservations");
    assertThat(supplied.resources())
        .extracting(located -> located.resource().path("id").asText())
        .containsExactly("p1");
  }

  @Test
  void requirement11AFailedKeyIsNotReplacedByTheStoredChartOfAnUnnamedServer() {
    store();
    var call = Ehr.call();
    Ehr.prefetch(call).set("observations", Ehr.failed());
    assertThat(topic(call)).isEqualTo("insufficient-data");
  }

  @Test
  void requirement12WhereThisServerIsNamedItsChartReplacesWhatFailedOrCameInPart() {
    store();
    var call = Ehr.call().put("fhirServer", "https://hepatora.example/fhir");
    Ehr.prefetch(call).set("procedures", Ehr.failed());
    bundle(call, "observations").put("total", 3);
    assertThat(topic(call)).isEqualTo("candidate-conversion");
    assertThat(detail(call)).contains("read from the chart stored on this server: observations");
  }

  @Test
  void requirement10AKeyDiscoveryDoesNotNameIsIgnored() {
    var call = Ehr.call();
    Ehr.prefetch(call).set("other", Ehr.bundle(Ehr.resource("Condition", "x")));
    assertThat(topic(call)).isEqualTo("candidate-conversion");
    assertThat(detail(call)).doesNotContain("other");
  }

  @Test
  void requirement52AnswersForTodayUnlessTheExtensionAsksForAnotherDay() {
    ehr.calls(Ehr.call());
    var call = Ehr.call();
    call.putObject("extension").put("org.hepatora.as-of", "2025-12-24");
    ehr.calls(call);
    assertThat(ehr.asked).containsExactly(Ehr.TODAY, LocalDate.of(2025, 12, 24));
  }

  @Test
  void requirement10TakesAPatientReferenceForAnIdAndABundleForAPatient() {
    var call = Ehr.call();
    ((ObjectNode) call.get("context")).put("patientId", "Patient/p1");
    Ehr.prefetch(call).set("patient", Ehr.bundle(Ehr.resource("Patient", "p1")));
    assertThat(topic(call)).isEqualTo("candidate-conversion");
  }

  private Supplied supplied(ObjectNode call) {
    var own = OwnServer.at("https://hepatora.example", List.of());
    var request =
        new CdsRequest(
            "",
            "p1",
            null,
            call.path("context"),
            call.path("prefetch"),
            Ehr.TODAY,
            new Caller("", Set.of(), new FhirServers(List.of()), true),
            Deadline.in(Duration.ofSeconds(1)));
    var foreign = new ForeignChart(Ehr.settings(Duration.ofMillis(400), 16, null));
    return new PrefetchReader(own, new StoredChart(ehr.charts::get), foreign)
        .read(request, ChartPrefetch.REVIEW.keys());
  }

  private void store() {
    ehr.charts.put(
        "p1",
        List.of(
            Located.stored(Ehr.resource("Patient", "p1")),
            Located.stored(Ehr.resource("Observation", "stored-observation")),
            Located.stored(Ehr.resource("Procedure", "stored-procedure")),
            Located.stored(Ehr.resource("Medication", "stored-medication"))));
  }

  private static ObjectNode bundle(ObjectNode call, String key) {
    return (ObjectNode) Ehr.prefetch(call).get(key);
  }

  private String topic(ObjectNode call) {
    return ehr.card(call).at("/source/topic/code").textValue();
  }

  private String detail(ObjectNode call) {
    return ehr.card(call).get("detail").textValue();
  }

  private String cautions(ObjectNode call) {
    var detail = detail(call);
    return detail.substring(detail.indexOf("**Cautions**"), detail.indexOf("**Data**"));
  }
}
