// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A thousand random questions with a token for patient A: no byte of patient B in any answer. B's
 * record carries a word that no question contains.
 */
class LeakHuntIT {
  private static final String WORD = "Zanzibarquark";
  private static final int QUESTIONS = 1000;
  private static final String TOKEN = Tokens.ofPatient(A, "patient/*.rs", "openid", "fhirUser");
  private static final String ALL = Tokens.ofClinician("user/*.rs");
  private static final Http FHIR = SecuredServer.fhir();

  private record Question(String path, String body) {
    Answer with(String token) {
      return body.isEmpty()
          ? FHIR.get(path, token)
          : path.endsWith("_search")
              ? FHIR.post(path, body, token, "Content-Type: application/x-www-form-urlencoded")
              : FHIR.post(path, body, token);
    }
  }

  @BeforeAll
  static void plant() {
    var admin = Tokens.ofAdministrator("user/*.cruds");
    put(
        admin,
        "Observation",
        "leak-b",
        B,
        ",'note':[{'text':'%s'}],'status':'final'".formatted(WORD));
    put(
        admin,
        "Observation",
        "leak-a",
        A,
        ",'status':'final','hasMember':[{'reference':'Observation/leak-b'}]");
    put(admin, "Condition", "leak-b", B, ",'note':[{'text':'%s'}]".formatted(WORD));
    put(admin, "Procedure", "leak-b", B, ",'note':[{'text':'%s'}]".formatted(WORD));
    put(admin, "GuidanceResponse", "leak-b", B, ",'note':[{'text':'%s'}]".formatted(WORD));
    put(admin, "Encounter", "leak-b", B, ",'type':[{'text':'%s'}]".formatted(WORD));
    put(
        admin,
        "Composition",
        "leak-b",
        B,
        ",'title':'%s','section':[{'entry':[{'reference':'Observation/leak-b'}]}]".formatted(WORD));
    FHIR.put(
            "Provenance/leak-b",
            json(
                "{'resourceType':'Provenance','id':'leak-b','target':[{'reference':'Observation/leak-b'}],'reason':[{'text':'%s'}]}",
                WORD),
            admin)
        .is(201);
    FHIR.put(
            "Group/leak-group",
            json(
                "{'resourceType':'Group','id':'leak-group','type':'person','actual':true,'name':'%s','member':[{'entity':{'reference':'Patient/%s'}},{'entity':{'reference':'Patient/%s'}}]}",
                WORD, A, B),
            admin)
        .is(201);
    // A practitioner known to both; and the other patient's name, which only B has.
    FHIR.patch(
            "Patient/" + B,
            json("[{'op':'add','path':'/name/-','value':{'family':'%s'}}]", WORD),
            admin,
            "Content-Type: application/json-patch+json")
        .is(200);
  }

  private static void put(String token, String type, String id, String patient, String rest) {
    FHIR.put(
            type + "/" + id,
            json(
                "{'resourceType':'%s','id':'%s','subject':{'reference':'Patient/%s'}%s}",
                type, id, patient, rest),
            token)
        .is(201);
  }

  private static List<Question> questions() {
    var types = FHIR.get("metadata").is(200).json().at("/rest/0/resource");
    var random = new RandomQueries(20261123, types);
    var questions = new ArrayList<Question>();
    for (int n = 0; n < QUESTIONS; n++) {
      questions.add(
          switch (n % 8) {
            case 0 -> new Question(random.read(), "");
            case 1 -> new Question(random.graphQl(), "");
            case 2 -> new Question("", random.bundle());
            case 3 -> {
              String[] search = random.search().split("\\?", 2);
              yield new Question(search[0] + "/_search", search[1]);
            }
            default -> new Question(random.search(), "");
          });
    }
    return questions;
  }

  @Test
  void noByteOfTheOtherPatientIsInAnyAnswer() {
    var leaks = new ArrayList<String>();
    var answered = new AtomicInteger();
    var faults = new ArrayList<String>();
    for (Question each : questions()) {
      var answer = each.with(TOKEN);
      answered.addAndGet(answer.status() == 200 ? 1 : 0);
      if (answer.status() >= 500) {
        faults.add(each + " -> " + answer.status());
      }
      if (leaks(answer)) {
        leaks.add(each.toString());
      }
      String next =
          answer.status() == 200 && answer.text().startsWith("{\"resourceType\":\"Bundle")
              ? answer.link("next")
              : "";
      if (!next.isEmpty() && leaks(FHIR.get(next, TOKEN))) {
        leaks.add(next);
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(faults).isEmpty();
    assertThat(answered.get()).as("questions that were answered at all").isGreaterThan(300);
  }

  @Test
  void theSameQuestionsDoFindTheOtherPatientWithATokenForAll() {
    var found = questions().subList(0, 250).stream().filter(each -> leaks(each.with(ALL))).count();
    assertThat(found).isGreaterThan(25);
  }

  @Test
  void aPageOfSomebodyElsesSearchShowsNothing() {
    var all = FHIR.get("Observation?_count=5&patient=" + B, ALL).is(200);
    assertThat(all.link("next")).isNotEmpty();
    var page = FHIR.get(all.link("next"), TOKEN);
    assertThat(page.text()).doesNotContain("Patient/" + B);
  }

  /** The word, or the patient in a resource of the answer; the question itself may be repeated. */
  private static boolean leaks(Answer answer) {
    String text = answer.text();
    return text.contains(WORD) || text.contains("\"reference\":\"Patient/" + B + "\"");
  }
}
