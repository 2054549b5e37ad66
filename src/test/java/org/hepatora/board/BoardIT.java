// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hepatora.TestServer.unique;
import static org.hepatora.board.Courses.DAY;
import static org.hepatora.board.Courses.stored;
import static org.hepatora.board.Courses.vignette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.operation.StoredCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tumour board view through HTTP; V01 of vignettes.md on its day. */
class BoardIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COURSE =
      Pattern.compile("<script type=\"application/json\" id=\"course\">(.*?)</script>");
  private static final String V01 = stored(vignette("V01"));

  private final Http board = new Http(TestServer.shared().root().base() + "board");

  @Test
  void theAnswerStandsFirstWithItsReason() {
    assertThat(page(V01))
        .contains("Candidate for conversion resection")
        .contains("Present to the MDT for conversion resection")
        .contains("not a device decision");
  }

  @Test
  void theChartsDrawTheSumsOfTheVignetteWithTheirGuides() {
    var recist = course(V01).path("sums").path(0);

    // SOD 98-64-60-59 at week 0/9/18/27
    assertThat(recist.path("points").findValuesAsText("value"))
        .containsExactly("98", "64", "60", "59");
    // 30 % below 98 mm; 20 % above 59 mm
    assertThat(recist.path("response").decimalValue()).isEqualByComparingTo("68.6");
    assertThat(recist.path("progression").decimalValue()).isEqualByComparingTo("70.8");
  }

  @Test
  void thePlateauBeginsAtWeekNine() {
    var course = course(V01);
    var second = course.path("sums").path(0).path("points").path(1).path("date").asText();

    assertThat(course.path("plateau").path("from").asText()).isEqualTo(second);
    assertThat(page(V01))
        .contains("Plateau reached.")
        .contains("stable for 126 days, from " + second);
  }

  @Test
  void aStableSpanWithoutResponseIsNoPlateauAndThePageSaysWhyNot() {
    // V06: 92-76-74-73 mm, stable from the second scan on; -20.7 % is no response
    var patient = stored(vignette("V06"));
    var points = course(patient).path("sums").path(0).path("points");
    var span = "from %s to %s".formatted(date(points, 1), date(points, points.size() - 1));

    for (String page : List.of("", "/summary")) {
      assertThat(board.get("/patients/" + patient + page + DAY).is(200).text())
          .contains("No plateau.", span, "Why none: no response.")
          .doesNotContain("Plateau reached.");
    }
  }

  private static String date(JsonNode points, int index) {
    return points.path(index).path("date").asText();
  }

  @Test
  void theIntervalOfBevacizumabEndsTwentyEightAndFortyTwoDaysAfterItsLastDose() {
    var bevacizumab =
        course(V01).path("intervals").findParents("name").stream()
            .filter(one -> one.path("name").asText().equals("bevacizumab"))
            .findFirst()
            .orElseThrow();

    // last bevacizumab 45 days before 2026-11-20
    assertThat(bevacizumab.path("last").asText()).isEqualTo("2026-10-06");
    assertThat(bevacizumab.path("hard").asText()).isEqualTo("2026-11-03");
    assertThat(bevacizumab.path("preferred").asText()).isEqualTo("2026-11-17");
  }

  @Test
  void theLaneOfADrugShowsTheDoseThatWasRecorded() {
    var bundle = vignette("V01");
    for (JsonNode entry : bundle.path("entry")) {
      if (entry.path("resource") instanceof ObjectNode resource
          && resource.path("resourceType").asText().equals("MedicationAdministration")) {
        resource.putObject("dosage").putObject("dose").put("value", 1200).put("unit", "mg");
      }
    }

    assertThat(page(stored(bundle))).contains("(1200 mg)");
    assertThat(page(V01)).doesNotContain("(1200 mg)");
  }

  @Test
  void aSmallerRemnantWouldDeferAndIsNotStored() {
    var supposed =
        board.get("/patients/" + V01 + DAY + "&flr=20", "HX-Request: true").is(200).text();

    assertThat(supposed)
        .contains("Defer")
        .contains("Future liver remnant large enough")
        .contains("met becomes not met");
    assertThat(supposed).doesNotContain("<html");
    assertThat(page(V01)).contains("Candidate for conversion resection");
  }

  @Test
  void anotherVerdictOnTheSameLesionsChangesTheRoute() {
    var supposed =
        board
            .get("/patients/" + V01 + DAY + "&resectability=UNRESECTABLE", "HX-Request: true")
            .is(200)
            .text();

    assertThat(supposed).contains("Continue systemic therapy");
  }

  @Test
  void hostileTextIsShownAsText() {
    var bundle = vignette("V01");
    for (JsonNode entry : bundle.path("entry")) {
      if (entry.path("resource") instanceof ObjectNode resource) {
        switch (resource.path("resourceType").asText()) {
          case "Patient" -> resource.putArray("name").addObject().put("text", "<b>bold</b>");
          case "BodyStructure" -> resource.put("description", "</script><script>alert(1)</script>");
          default -> {}
        }
      }
    }
    var page = page(stored(bundle));

    assertThat(page).contains("&lt;b&gt;bold&lt;/b&gt;").doesNotContain("<b>bold");
    assertThat(page).doesNotContain("<script>alert");
  }

  @Test
  void theWorklistShowsWhoWasStoredAndWhereTheyStand() {
    var patient = stored(vignette("V14"));

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> isListed(patient));
  }

  @Test
  void aDeletedFactChangesTheAnswerOnTheWorklistAtOnce() {
    var patient = stored(vignette("V01"));
    until(() -> !onTheList(patient).isEmpty());
    var fhir = TestServer.shared().fhir();
    var hcc = fhir.get("Condition?patient=Patient/" + patient).references();
    assertThat(onTheList(patient)).doesNotContain("not-applicable");
    hcc.forEach(each -> fhir.delete(each).is(200));

    // no HCC: decision.md G1; such patients are not listed unless asked for
    until(() -> onTheList(patient).isEmpty());
  }

  @Test
  void aDeletedPatientLeavesTheWorklist() {
    var bundle = vignette("V14");
    var course = StoredCourse.of(bundle, unique("board"));
    var fhir = TestServer.shared().fhir();
    fhir.post("", course.transaction()).is(200);
    until(() -> isListed(course.patient()));
    fhir.delete("Patient/" + course.patient() + "?_cascade=delete");
    if (fhir.get("Patient/" + course.patient()).status() == 200) {
      fhir.get("Patient/" + course.patient() + "/$everything?_count=500").references().stream()
          .filter(each -> !each.startsWith("Patient/"))
          .forEach(fhir::delete);
      fhir.delete("Patient/" + course.patient()).is(200);
    }

    until(() -> !isListed(course.patient()));
  }

  @Test
  void theWorklistIsSortedByTheEarliestDateOnRequest() {
    var page = board.get("?sort=earliest").is(200).text();
    var dates =
        Pattern.compile("<span>(\\d{4}-\\d\\d-\\d\\d)</span>\\s*<small>")
            .matcher(page)
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(dates).isNotEmpty().isSorted();
    board.get("?sort=colour").is(400);
  }

  private static void until(java.util.concurrent.Callable<Boolean> held) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1)).until(held);
  }

  /** The row of the patient; empty when there is none. */
  private String onTheList(String patient) {
    for (int page = 1; page < 40; page++) {
      var text = board.get("?page=" + page).is(200).text();
      int at = text.indexOf("/board/patients/" + patient + "\"");
      if (at >= 0) {
        return text.substring(at, text.indexOf("</tr>", at));
      }
      if (!text.contains("rel=\"next\"")) {
        return "";
      }
    }
    return "";
  }

  private boolean isListed(String patient) {
    return !onTheList(patient).isEmpty();
  }

  @Test
  void theWorklistIsFilteredByDisposition() {
    var page = board.get("?disposition=maintain-ned").is(200).text();

    assertThat(page).doesNotContain("disposition candidate-conversion\"");
  }

  @Test
  void anUnknownPatientIsNotFound() {
    assertThat(board.get("/patients/nobody-of-this-name").is(404).text())
        .contains("No such patient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/patients/%s?asOf=soon", "/patients/%s?flr=much", "/patients/%s?resectability=x"})
  void whatCannotBeReadIsRefusedByName(String path) {
    assertThat(board.get(path.formatted(V01)).is(400).text()).contains("Not a value of parameter");
  }

  @Test
  void aDispositionThatIsNoneIsRefused() {
    board.get("?disposition=cured").is(400);
  }

  private String page(String patient) {
    return board.get("/patients/" + patient + DAY).is(200).text();
  }

  private JsonNode course(String patient) {
    var island = COURSE.matcher(page(patient));
    assertThat(island.find()).isTrue();
    try {
      return JSON.readTree(island.group(1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
