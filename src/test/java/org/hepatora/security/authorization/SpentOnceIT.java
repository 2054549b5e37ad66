// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;

/**
 * A code or a refresh token gives tokens once, whichever of two servers is asked and however many
 * ask at once; a second use ends what the first gave, and revoking ends what it says.
 */
class SpentOnceIT {
  private static final int AT_ONCE = 12;
  private static final String SCOPES = "launch/patient offline_access patient/*.rs";

  private final List<Http> servers = List.of(SecuredServer.root(), SecuredServer.second().root());

  private static String code() {
    return new Browser().authorize(App.url("public-app", SCOPES), "clinician", A).parameter("code");
  }

  private static Answer exchange(Http server, String code) {
    return token(
        server,
        "grant_type",
        "authorization_code",
        "client_id",
        "public-app",
        "code",
        code,
        "redirect_uri",
        SecuredServer.APP,
        "code_verifier",
        App.VERIFIER);
  }

  private static Answer refresh(Http server, String token) {
    return token(
        server, "grant_type", "refresh_token", "client_id", "public-app", "refresh_token", token);
  }

  private static Answer token(Http server, String... form) {
    return server.post("oauth2/token", Browser.form(form), App.FORM);
  }

  private int read(Http server, Answer token) {
    return server
        .get("fhir/Patient/" + A, "Authorization: Bearer " + token.at("/access_token"))
        .status();
  }

  private void nothingIsLeft(List<Answer> answers) {
    var given = answers.stream().filter(each -> each.status() == 200).toList();
    assertThat(given).hasSizeLessThanOrEqualTo(1);
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 400);
    assertThat(answers)
        .filteredOn(each -> each.status() != 200)
        .extracting(each -> each.at("/error"))
        .containsOnly("invalid_grant");
    for (Answer each : given) {
      for (Http server : servers) {
        assertThat(read(server, each)).isEqualTo(401);
        refresh(server, each.at("/refresh_token")).is(400);
      }
    }
  }

  @Test
  void aCodeAskedForManyTimesAtOnceGivesTokensOnce() throws Exception {
    String code = code();
    nothingIsLeft(atOnce(number -> exchange(servers.get(number % 2), code)));
  }

  @Test
  void aRefreshTokenAskedForManyTimesAtOnceGivesTokensOnce() throws Exception {
    String refresh = exchange(servers.get(0), code()).is(200).at("/refresh_token");
    nothingIsLeft(atOnce(number -> refresh(servers.get(number % 2), refresh)));
  }

  @Test
  void oneUseGivesTokensThatWorkEverywhere() {
    var first = exchange(servers.get(1), code()).is(200);
    assertThat(first.at("/patient")).isEqualTo(A);
    assertThat(read(servers.get(0), first)).isEqualTo(200);
    var second = refresh(servers.get(0), first.at("/refresh_token")).is(200);
    assertThat(read(servers.get(1), second)).isEqualTo(200);
    assertThat(second.at("/patient")).isEqualTo(A);
  }

  @Test
  void aSecondUseOfACodeEndsWhatTheFirstGave() {
    String code = code();
    var first = exchange(servers.get(0), code).is(200);
    var second = refresh(servers.get(0), first.at("/refresh_token")).is(200);
    exchange(servers.get(1), code).is(400);
    for (Answer each : List.of(first, second)) {
      assertThat(read(servers.get(0), each)).isEqualTo(401);
      assertThat(read(servers.get(1), each)).isEqualTo(401);
    }
    refresh(servers.get(1), second.at("/refresh_token")).is(400);
  }

  @Test
  void aSecondUseOfARefreshTokenEndsWhatTheFirstGave() {
    var first = exchange(servers.get(0), code()).is(200);
    var second = refresh(servers.get(1), first.at("/refresh_token")).is(200);
    refresh(servers.get(0), first.at("/refresh_token")).is(400);
    assertThat(read(servers.get(0), second)).isEqualTo(401);
    refresh(servers.get(1), second.at("/refresh_token")).is(400);
  }

  @Test
  void revokingARefreshTokenEndsAllThatCameOfIt() {
    var first = exchange(servers.get(0), code()).is(200);
    var second = refresh(servers.get(0), first.at("/refresh_token")).is(200);
    revoke(servers.get(1), second.at("/refresh_token"));
    for (Answer each : List.of(first, second)) {
      assertThat(read(servers.get(0), each)).isEqualTo(401);
    }
    refresh(servers.get(0), second.at("/refresh_token")).is(400);
  }

  @Test
  void revokingAnAccessTokenEndsThatOneAlsoWhenThereIsANewer() {
    var first = exchange(servers.get(0), code()).is(200);
    var second = refresh(servers.get(0), first.at("/refresh_token")).is(200);
    revoke(servers.get(1), first.at("/access_token"));
    assertThat(read(servers.get(0), first)).isEqualTo(401);
    assertThat(read(servers.get(0), second)).isEqualTo(200);
    revoke(servers.get(1), second.at("/access_token"));
    assertThat(read(servers.get(0), second)).isEqualTo(401);
    refresh(servers.get(0), second.at("/refresh_token")).is(200);
  }

  private static void revoke(Http server, String token) {
    server
        .post("oauth2/revoke", Browser.form("client_id", "public-app", "token", token), App.FORM)
        .is(200);
  }

  private interface Numbered {
    Answer call(int number);
  }

  private static List<Answer> atOnce(Numbered call) throws Exception {
    var start = new CyclicBarrier(AT_ONCE);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var running = new ArrayList<Future<Answer>>();
      for (int each = 0; each < AT_ONCE; each++) {
        int number = each;
        Callable<Answer> one =
            () -> {
              start.await();
              return call.call(number);
            };
        running.add(threads.submit(one));
      }
      var answers = new ArrayList<Answer>();
      for (var each : running) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
