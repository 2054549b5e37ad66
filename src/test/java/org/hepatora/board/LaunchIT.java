// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Launch from a stranger's EHR: SMART App Launch 2.2; V01 of vignettes.md is kept there. */
class LaunchIT {
  private static final String DAY = "?asOf=2026-11-20";

  private final StrangerEhr ehr = new StrangerEhr(Worked.patient("V01"));
  private final Visitor visitor = new Visitor(TestServer.shared().root());

  @AfterEach
  void close() {
    ehr.close();
  }

  @Test
  void theRecordIsReadThereAndDecidedHere() {
    var page = visitor.get(launched() + DAY).is(200).text();

    assertThat(page).contains("Candidate for conversion resection").contains(ehr.base());
  }

  @Test
  void theSignInIsAskedForAsSmartHasIt() {
    launched();

    assertThat(ehr.authorization)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "hepatora-board")
        .containsEntry("scope", "launch patient/*.rs")
        .containsEntry("launch", "xyz")
        .containsEntry("aud", ehr.base())
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", TestServer.shared().address() + "/board/launch/callback");
    assertThat(ehr.authorization.get("state")).hasSizeGreaterThanOrEqualTo(43);
  }

  @Test
  void nothingOfItIsStoredAndNothingCanBeWritten() {
    var page = visitor.get(launched() + DAY).is(200);

    assertThat(page.text()).doesNotContain("method=\"post\"").contains("nothing is stored");
    TestServer.shared().fhir().get("Patient/p1").is(404);
  }

  @Test
  void theSummaryIsOfTheSameRecordAndNothingOfItIsStored() {
    var summary = visitor.get(launched() + "/summary" + DAY).is(200).text();

    assertThat(summary)
        .contains("Candidate for conversion resection", "p1", ehr.base(), "nothing is stored")
        .doesNotContain("method=\"post\"");
    TestServer.shared().fhir().get("Patient/p1").is(404);
  }

  @Test
  void theSummaryIsOpenToTheBrowserOfItsLaunchOnly() {
    var summary = launched() + "/summary" + DAY;

    new Visitor(TestServer.shared().root()).get(summary).is(401);
    visitor.get("board/launch/patients/p1/summary").is(401);
  }

  @Test
  void whatIfIsAskedOfTheSameRecord() {
    var supposed = visitor.get(launched() + DAY + "&flr=20").is(200).text();

    assertThat(supposed).contains("Future liver remnant large enough").contains("Defer");
  }

  @Test
  void aServerThatIsNotRegisteredIsNeverAsked() {
    var elsewhere = ehr.base().replace("/stranger", "/elsewhere");

    assertThat(launch(elsewhere).is(403).text()).contains("not registered");
    launch("http://169.254.169.254/stranger").is(403);
    launch(ehr.base() + "@127.0.0.1/stranger").is(403);
    assertThat(ehr.asked).isEmpty();
  }

  @Test
  void aCodeWithoutItsLaunchIsRefused() {
    visitor.get("board/launch/callback?code=c&state=guessed").is(400);

    assertThat(ehr.asked).isEmpty();
  }

  @Test
  void aStateIsGoodOnce() {
    var callback = callback();
    visitor.get(callback).is(302);

    visitor.get(callback).is(400);
    assertThat(ehr.asked.stream().filter("token"::equals)).hasSize(1);
  }

  @Test
  void aStateOfAnotherBrowserIsRefused() {
    var callback = callback();

    new Visitor(TestServer.shared().root()).get(callback).is(400);
    assertThat(ehr.asked).doesNotContain("token");
  }

  @Test
  void aRefusedCodeEndsTheLaunch() {
    ehr.refusesCode = true;

    visitor.get(callback()).is(401);
  }

  @Test
  void aTokenWithoutAPatientIsOfNoUse() {
    ehr.namesNoPatient = true;

    assertThat(visitor.get(callback()).is(422).text()).contains("named no patient");
  }

  @Test
  void aUserWhoRefusesIsToldSo() {
    var state = callback().replaceFirst("code=[^&]*&", "error=access_denied&");

    visitor.get(state).is(403);
  }

  @Test
  void aTokenThatTheRecordRefusesShowsNoAnswerAtAll() {
    var page = launched();
    ehr.refusesToken = true;

    var refused = visitor.get(page + DAY).is(412).text();
    assertThat(refused).contains("gave nothing").doesNotContain("Not applicable");
  }

  @Test
  void whatDoesNotComeInTimeIsUnknownAndNamed() {
    var page = launched();
    ehr.slowType = "Procedure";

    var text = visitor.get(page + DAY).is(200).text();
    assertThat(text)
        .contains("Insufficient data")
        .contains("procedures")
        .doesNotContain("Candidate for conversion");
  }

  @Test
  void conditionsThatCannotBeReadAreNotAbsentOnes() {
    var page = launched();
    ehr.brokenType = "Condition";

    assertThat(visitor.get(page + DAY).is(200).text()).contains("Insufficient data");
  }

  @Test
  void aServerThatIsDownIsToldSo() {
    var base = ehr.base();
    ehr.close();

    assertThat(launch(base).is(503).text()).contains("does not answer");
  }

  @Test
  void thePageOfAnotherLaunchIsNotOpenToOtherBrowsers() {
    var page = launched();

    new Visitor(TestServer.shared().root()).get(page).is(401);
  }

  @Test
  void twoLaunchesInOneBrowserKeepTheirPages() {
    var first = launched();
    var second = launched();

    assertThat(first).isNotEqualTo(second);
    visitor.get(first).is(200);
    visitor.get(second).is(200);
  }

  /** The path of the page the launch ends at. */
  private String launched() {
    return path(visitor.get(callback()).is(302));
  }

  /** The path the browser is sent back to after signing in. */
  private String callback() {
    var signIn = launch(ehr.base()).is(302).header("Location");
    return path(new Http("").get(signIn).is(302));
  }

  private Answer launch(String iss) {
    return visitor.get(
        "board/launch?iss=" + URLEncoder.encode(iss, StandardCharsets.UTF_8) + "&launch=xyz");
  }

  private static String path(Answer redirect) {
    return redirect.header("Location").replaceFirst("^(https?://[^/]+)?/", "");
  }
}
