// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of a patient's page write; fhir-model.md 1, on V01 of vignettes.md. */
class DecisionIT {
  private static final String DAY = "2026-11-20";
  private static final String QUESTION = "Is resection after T+A possible?";
  private static final String SYSTEM = "https://w3id.org/hepatora/CodeSystem/";
  private static final String PROFILE = "https://w3id.org/hepatora/StructureDefinition/";

  private final Http fhir = TestServer.shared().fhir();
  private final String patient = Worked.stored("V01", "mdt");
  private final Visitor visitor = new Visitor(TestServer.shared().root());

  @Test
  void aRequestToTheMdtNamesItsReasonItsAuthorAndTheAnswerBehindIt() {
    send(page(), "mdt-request", "question", QUESTION, "author", "Dr Li").is(303);

    var request = only("ServiceRequest");
    assertThat(request.at("/meta/profile/0").asText()).isEqualTo(PROFILE + "hcc-mdt-request");
    assertThat(request.at("/status").asText()).isEqualTo("active");
    assertThat(request.at("/intent").asText()).isEqualTo("order");
    assertThat(request.at("/code/coding/0/system").asText()).isEqualTo(SYSTEM + "hcc-observation");
    assertThat(request.at("/code/coding/0/code").asText()).isEqualTo("mdt-review");
    assertThat(request.at("/reasonCode/0/coding/0/code").asText())
        .isEqualTo("candidate-conversion");
    assertThat(request.at("/requester/display").asText()).isEqualTo("Dr Li");
    assertThat(request.at("/note/0/text").asText()).isEqualTo(QUESTION);
    assertThat(request.at("/supportingInfo/0/reference").asText())
        .isEqualTo("GuidanceResponse/" + only("GuidanceResponse").at("/id").asText());
    isValid(request);
    isValid(only("GuidanceResponse"));
  }

  @Test
  void theFormLeadsBackToThePageWhichShowsWhatWasWritten() {
    var answer = send(page(), "mdt-request", "question", QUESTION, "author", "Dr Li").is(303);
    var back =
        visitor.get(answer.header("Location").replaceFirst("^(https?://[^/]+)?/", "")).is(200);

    assertThat(back.text()).contains(QUESTION).contains("Dr Li").contains("role=\"status\"");
    assertThat(back.text()).doesNotContain("/" + patient + "/mdt-request\"");
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, active, plan, accepted, completed",
    "DEFERRED, on-hold, proposal, proposed, on-hold",
    "DECLINED, revoked, proposal, rejected, completed"
  })
  void aDecisionTurnsTheProposedPlanIntoOneOfTheMdt(
      String decision, String status, String intent, String goal, String request) {
    send(page(), "mdt-request", "question", QUESTION, "author", "Dr Li").is(303);
    decide(page(), decision).is(303);

    var plan = only("CarePlan");
    assertThat(plan.at("/meta/profile/0").asText()).isEqualTo(PROFILE + "hcc-treatment-plan");
    assertThat(plan.at("/status").asText()).isEqualTo(status);
    assertThat(plan.at("/intent").asText()).isEqualTo(intent);
    assertThat(plan.at("/created").asText()).isEqualTo("2026-11-21");
    assertThat(plan.at("/author/display").asText()).isEqualTo("Dr Wang");
    assertThat(plan.at("/note/0/text").asText()).contains(QUESTION);
    assertThat(plan.at("/note/1/text").asText()).contains("As the board said");
    assertThat(plan.at("/contained/0/lifecycleStatus").asText()).isEqualTo(goal);
    assertThat(plan.path("supportingInfo").findValuesAsText("reference"))
        .contains("ServiceRequest/" + only("ServiceRequest").at("/id").asText());
    assertThat(only("ServiceRequest").at("/status").asText()).isEqualTo(request);
    isValid(plan);
  }

  @Test
  void thePlanThatIsStoredHasTheStepsThatWereProposed() {
    var proposed =
        fhir.get("Patient/" + patient + "/$propose-treatment-plan?asOf=" + DAY).is(200).json();
    decide(page(), "ACCEPTED").is(303);

    assertThat(only("CarePlan").path("activity")).isEqualTo(proposed.path("activity"));
    assertThat(proposed.path("activity")).isNotEmpty();
  }

  @Test
  void theDayOfSurgeryDatesWhatFollowsItInTheAcceptedPlan() {
    send(
            page(),
            "mdt-decision",
            "decision",
            "ACCEPTED",
            "decidedOn",
            "2026-11-21",
            "surgeryOn",
            "2026-12-10",
            "question",
            QUESTION,
            "answer",
            "theatre 2026-12-10",
            "author",
            "Dr Wang")
        .is(303);

    // bevacizumab 28 d after surgery at the earliest, by day 56
    var again = drugStep(only("CarePlan"), "Bevacizumab again");
    assertThat(again.at("/scheduledPeriod/start").asText()).isEqualTo("2027-01-07");
    assertThat(again.at("/scheduledPeriod/end").asText()).isEqualTo("2027-02-04");
    isValid(only("CarePlan"));
  }

  @Test
  void withoutADayOfSurgeryNoDrugAfterItHasADay() {
    decide(page(), "ACCEPTED").is(303);

    var again = drugStep(only("CarePlan"), "Bevacizumab again");
    assertThat(again.has("scheduledPeriod")).isFalse();
    assertThat(again.at("/scheduledString").asText()).isEqualTo("28 to 56 d after surgery");
  }

  private static JsonNode drugStep(JsonNode plan, String words) {
    for (var activity : plan.path("activity")) {
      if (activity.at("/detail/description").asText().startsWith(words)) {
        return activity.path("detail");
      }
    }
    throw new AssertionError(words + " is no step of the plan");
  }

  @Test
  void anAcceptedPlanTakesThePlaceOfTheOneBefore() {
    decide(page(), "ACCEPTED").is(303);
    var first = only("CarePlan").at("/id").asText();
    decide(page(), "ACCEPTED").is(303);

    assertThat(fhir.get("CarePlan/" + first).is(200).at("/status")).isEqualTo("revoked");
    var second = fhir.get("CarePlan?status=active&subject=Patient/" + patient).resources().get(0);
    assertThat(second.at("/replaces/0/reference").asText()).isEqualTo("CarePlan/" + first);
  }

  @Test
  void aPlanThatWaitsLeavesTheFollowedOneAlone() {
    decide(page(), "ACCEPTED").is(303);
    decide(page(), "DEFERRED").is(303);

    assertThat(fhir.get("CarePlan?status=active&subject=Patient/" + patient).resources())
        .hasSize(1);
    assertThat(fhir.get("CarePlan?status=on-hold&subject=Patient/" + patient).resources())
        .hasSize(1);
  }

  @Test
  void aJudgementOfResectabilityIsWhatTheNextAnswerStandsOn() {
    judge(page(), "UNRESECTABLE", "2026-11-20").is(303);

    var judged = judgementOf("2026-11-20");
    assertThat(judged.at("/meta/profile/0").asText()).isEqualTo(PROFILE + "hcc-resectability");
    assertThat(judged.at("/performer/0/display").asText()).isEqualTo("Dr Chen");
    isValid(judged);
    var answer = fhir.get("Patient/" + patient + "/$cytoreduction-eligibility?asOf=" + DAY).is(200);
    assertThat(answer.parameter("disposition").path("code").asText())
        .isEqualTo("continue-systemic");
  }

  @Test
  void aSecondJudgementOfADayCorrectsTheFirst() {
    judge(page(), "UNRESECTABLE", "2026-11-20").is(303);
    judge(page(), "R0_ACHIEVABLE", "2026-11-20", "focus", lesion()).is(303);

    var judged = judgementOf("2026-11-20");
    assertThat(judged.at("/status").asText()).isEqualTo("corrected");
    assertThat(judged.at("/meta/versionId").asText()).isEqualTo("2");
    assertThat(judged.at("/valueCodeableConcept/coding/0/code").asText())
        .isEqualTo("r0-achievable");
    assertThat(judged.at("/focus/0/reference").asText()).isEqualTo(lesion());
  }

  @Test
  void aFormThatIsSentTwiceIsCarriedOutOnce() {
    var page = page();
    var fields = new String[] {"question", QUESTION, "author", "Dr Li"};
    send(page, "mdt-request", fields).is(303);
    send(page, "mdt-request", fields).is(303);

    assertThat(all("ServiceRequest")).hasSize(1);
  }

  @Test
  void aFormThatIsSentTwentyFourTimesAtOnceIsCarriedOutOnce() {
    var page = page();
    var clinicians = Executors.newFixedThreadPool(24);
    var sent =
        IntStream.range(0, 24)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            send(page, "mdt-request", "question", QUESTION, "author", "Dr Li")
                                .status(),
                        clinicians))
            .toList();

    assertThat(sent.stream().map(CompletableFuture::join).toList()).containsOnly(303);
    clinicians.shutdown();
    assertThat(all("ServiceRequest")).hasSize(1);
  }

  @Test
  void whatSomebodyElseDidMeanwhileStopsTheFormAndNothingTypedIsLost() {
    var mine = page();
    send(page(), "mdt-request", "question", "Theirs", "author", "Dr Ma").is(303);
    var refused = send(mine, "mdt-request", "question", "Mine & only", "author", "Dr Li").is(409);

    assertThat(all("ServiceRequest")).hasSize(1);
    assertThat(refused.text())
        .contains("ServiceRequest/" + only("ServiceRequest").at("/id").asText() + " is new");
    var again = decide(refused, "ACCEPTED");
    assertThat(again.is(303).status()).isEqualTo(303);
  }

  @Test
  void theDecisionOfAPageWhosePlanChangedIsShownAgainWithTheNewPlan() {
    var mine = page();
    judge(page(), "UNRESECTABLE", "2026-11-20").is(303);
    var refused = decide(mine, "ACCEPTED").is(409);

    assertThat(all("CarePlan")).isEmpty();
    assertThat(refused.text())
        .contains("Continue systemic therapy")
        .contains("The answer or its plan is another one now")
        .contains("As the board said");
    assertThat(refused.text()).containsPattern("value=\"ACCEPTED\"[^>]*checked");
    decide(refused, "DECLINED").is(303);
  }

  @ParameterizedTest
  @CsvSource({
    "mdt-request, question, '', This is needed",
    "mdt-request, author, '', This is needed",
    "mdt-decision, decision, MAYBE, Choose one of these",
    "mdt-decision, decidedOn, 2999-01-01, This day has not come yet",
    "mdt-decision, decidedOn, 2026-11-19, This day is too early",
    "mdt-decision, decidedOn, yesterday, This is not a day",
    "resectability, verdict, '', Choose one of these",
    "resectability, focus, BodyStructure/of-somebody-else, Choose one of these",
    "resectability, judgedOn, '', This is needed"
  })
  void whatIsWrongWithAFieldStandsBesideIt(
      String form, String field, String value, String message) {
    var page = page();
    var refused =
        switch (form) {
          case "mdt-request" ->
              send(
                  page,
                  form,
                  "question",
                  field.equals("question") ? value : QUESTION,
                  "author",
                  field.equals("author") ? value : "Dr Li");
          case "mdt-decision" ->
              send(
                  page,
                  form,
                  "decision",
                  field.equals("decision") ? value : "ACCEPTED",
                  "decidedOn",
                  field.equals("decidedOn") ? value : "2026-11-21",
                  "question",
                  QUESTION,
                  "answer",
                  "kept as it was typed",
                  "author",
                  "Dr Wang");
          default ->
              send(
                  page,
                  form,
                  "verdict",
                  field.equals("verdict") ? value : "R0_ACHIEVABLE",
                  "focus",
                  field.equals("focus") ? value : lesion(),
                  "judgedOn",
                  field.equals("judgedOn") ? value : "2026-11-20",
                  "note",
                  "kept as it was typed",
                  "author",
                  "Dr Chen");
        };

    assertThat(refused.is(422).text()).contains(message);
    assertThat(all("CarePlan")).isEmpty();
    assertThat(all("ServiceRequest")).isEmpty();
    if (!form.equals("mdt-request")) {
      assertThat(refused.text()).contains("kept as it was typed");
    }
  }

  @Test
  void aLesionHasToBeNamedThatIsToBeRemoved() {
    var refused = judge(page(), "R0_ACHIEVABLE", "2026-11-20").is(422);

    assertThat(refused.text()).contains("Name the lesions to be removed");
  }

  @Test
  void aFormWithoutTheTokenOfItsPageIsRefused() {
    page();
    visitor
        .post("board/patients/" + patient + "/mdt-request", "asOf=" + DAY + "&question=x&author=y")
        .is(403);

    assertThat(all("ServiceRequest")).isEmpty();
  }

  @Test
  void hostileWordsAreShownAsWords() {
    send(page(), "mdt-request", "question", "<script>alert(1)</script>", "author", "<b>x</b>")
        .is(303);

    assertThat(page().text())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert")
        .doesNotContain("<b>x</b>");
  }

  @Test
  void noFormIsOfferedForADayThatHasNotCome() {
    var tomorrow = LocalDate.now().plusDays(40);

    assertThat(visitor.get("board/patients/" + patient + "?asOf=" + tomorrow).is(200).text())
        .doesNotContain("mdt-request");
  }

  private Answer page() {
    return visitor.get("board/patients/" + patient + "?asOf=" + DAY).is(200);
  }

  private Answer send(Answer page, String form, String... fields) {
    return visitor.send(page, "/board/patients/" + patient + "/" + form, fields);
  }

  private Answer decide(Answer page, String decision) {
    return send(
        page,
        "mdt-decision",
        "decision",
        decision,
        "decidedOn",
        "2026-11-21",
        "question",
        QUESTION,
        "answer",
        "As the board said",
        "author",
        "Dr Wang");
  }

  private Answer judge(Answer page, String verdict, String on, String... more) {
    var fields =
        new ArrayList<>(
            List.of("verdict", verdict, "judgedOn", on, "note", "", "author", "Dr Chen"));
    fields.addAll(List.of(more));
    return send(page, "resectability", fields.toArray(String[]::new));
  }

  private String lesion() {
    return fhir.get("BodyStructure?patient=Patient/" + patient + "&_sort=_id").references().get(0);
  }

  private JsonNode judgementOf(String day) {
    var found =
        fhir.get(
                "Observation?subject=Patient/"
                    + patient
                    + "&code="
                    + SYSTEM
                    + "hcc-observation%7Cresectability&date="
                    + day)
            .resources();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<JsonNode> all(String type) {
    return fhir.get(
            type + "?" + (type.equals("CarePlan") ? "subject" : "patient") + "=Patient/" + patient)
        .is(200)
        .resources();
  }

  private JsonNode only(String type) {
    var found = all(type);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private void isValid(JsonNode resource) {
    var type = resource.path("resourceType").asText();
    var outcome = fhir.post(type + "/$validate", resource.toString()).is(200).json();
    for (JsonNode issue : outcome.path("issue")) {
      assertThat(issue.path("severity").asText()).as(issue.toString()).isNotIn("error", "fatal");
    }
  }
}
