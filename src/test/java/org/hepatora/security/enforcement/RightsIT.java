// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.hepatora.security.enforcement.GeneratedRequests.Generated;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Generated requests against a model of rights: an answer shows, changes, counts and hints only
 * what the model allows. 2,000 in the build; the system properties {@code hepatora.test.requests}
 * and {@code hepatora.test.seed} say otherwise.
 */
@SuppressWarnings("NullAway") // what is null here fails the test
class RightsIT {
  private static final int REQUESTS = Integer.getInteger("hepatora.test.requests", 2000);
  private static final long SEED = Long.getLong("hepatora.test.seed", 20261130);
  private static final int WITH_ONE_TOKEN = 100;
  private static final String ADMIN = Tokens.ofAdministrator("user/*.cruds");
  private static final String PATCH = "Content-Type: application/json-patch+json";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final List<List<String>> SCOPES =
      List.of(
          List.of("patient/*.cruds"),
          List.of("patient/*.rs"),
          List.of("patient/Observation.cruds", "patient/Patient.rs"),
          List.of("patient/Condition.c", "patient/Observation.s"),
          List.of("patient/Observation.rs?category=laboratory", "patient/Observation.rs?code=x"),
          List.of("user/Observation.rs"),
          List.of("user/Condition.cruds", "patient/*.rs"),
          List.of("user/Procedure.r"));

  private final Http fhir = SecuredServer.fhir();
  private final Http other = SecuredServer.second().fhir();
  private final List<String> wrong = new ArrayList<>();
  private int granted;

  private static String word(String type, String patient) {
    return "Zq" + type + (patient.equals(A) ? "OfA" : "OfB");
  }

  @BeforeAll
  static void plant() {
    for (String type : GeneratedRequests.TYPES) {
      for (String patient : List.of(A, B)) {
        String id = GeneratedRequests.idOf(type, patient);
        var answer =
            SecuredServer.fhir()
                .put(
                    type + "/" + id,
                    GeneratedRequests.resource(type, id, patient, word(type, patient)),
                    ADMIN);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
      }
    }
  }

  @Test
  void anAnswerShowsChangesCountsAndHintsOnlyWhatTheModelAllows() {
    var requests = new GeneratedRequests(SEED);
    for (int done = 0; done < REQUESTS; done += WITH_ONE_TOKEN) {
      var scopes = SCOPES.get(done / WITH_ONE_TOKEN % SCOPES.size()).toArray(String[]::new);
      var model = RightsModel.of(A, scopes);
      String token = Tokens.ofPatient(A, scopes);
      var before = versionsOfB();
      var asked = new ArrayList<Generated>();
      for (int each = 0; each < WITH_ONE_TOKEN; each++) {
        var request = requests.next();
        asked.add(request);
        judge(model, token, request);
      }
      var after = versionsOfB();
      for (int type = 0; type < before.size(); type++) {
        String name = GeneratedRequests.TYPES.get(type);
        if (!model.mayChange(name, B) && !before.get(type).equals(after.get(type))) {
          wrong.add("changed " + name + " of B by one of " + asked);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(granted).as("requests that were granted at all").isGreaterThan(REQUESTS / 10);
  }

  private void judge(RightsModel model, String token, Generated request) {
    var answer = send(request, token);
    granted += answer.status() < 300 ? 1 : 0;
    if (answer.status() >= 500) {
      wrong.add(answer.status() + " to " + request);
    }
    for (String type : GeneratedRequests.TYPES) {
      if (answer.text().contains(word(type, B)) && !model.mayShow(type, B)) {
        wrong.add("shown " + type + " of B by " + request);
      }
    }
    if (request.path().contains("_summary=count") && answer.status() == 200) {
      counts(model, token, request, answer);
    }
    if (request.twin() != null && !model.readsAll(request.type())) {
      var nowhere = send(request.twin(), token);
      boolean ofB = request.path().contains(B);
      if (ofB && nowhere.status() != answer.status()) {
        wrong.add(answer.status() + " and " + nowhere.status() + " for none, by " + request);
      }
    }
  }

  /** A number is of what the same search shows. */
  private void counts(RightsModel model, String token, Generated request, Answer counted) {
    String shown = request.path().replace("&_summary=count", "&_count=500");
    var listed = send(new Generated("GET", shown, "", request.type(), null), token);
    int total = counted.json().path("total").asInt();
    if (listed.status() == 200 && total > listed.resources().size()) {
      wrong.add(total + " counted, " + listed.resources().size() + " shown, by " + request);
    }
  }

  private Answer send(Generated request, String token) {
    return switch (request.method()) {
      case "GET" -> fhir.get(request.path(), token);
      case "DELETE" -> fhir.delete(request.path(), token);
      case "PATCH" -> fhir.patch(request.path(), request.body(), token, PATCH);
      case "PUT" -> fhir.put(request.path(), request.body(), token);
      default ->
          request.path().endsWith("_search")
              ? fhir.post(request.path(), request.body(), token, FORM)
              : fhir.post(request.path(), request.body(), token);
    };
  }

  /** Of each type, the addresses and versions of all that is about B, as the other server says. */
  private List<String> versionsOfB() {
    var versions = new ArrayList<String>();
    for (String type : GeneratedRequests.TYPES) {
      var all =
          other.get(type + "?subject=Patient/" + B + "&_count=500&_elements=id", ADMIN).is(200);
      versions.add(
          all.resources().stream()
              .map(each -> each.path("id").asText() + "/" + each.at("/meta/versionId").asText())
              .sorted()
              .toList()
              .toString());
    }
    return versions;
  }
}
