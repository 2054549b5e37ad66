// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Searches against a model computed here from R4: each type of parameter with each prefix,
 * precision and modifier, 2,000 random questions over 300 resources, always the same ones.
 */
class SearchModelIT {
  private static final long SEED = 20_261_130;
  private static final int RESOURCES = 300;
  private static final int QUESTIONS = 2000;
  private static final String RUN = TestServer.unique("model");
  private static final Http FHIR = TestServer.shared().fhir();
  private static final List<Stored> ALL = stored();

  private static List<Stored> stored() {
    var random = new Random(SEED);
    return IntStream.range(0, RESOURCES)
        .mapToObj(i -> Stored.random(RUN + "-" + i, random))
        .toList();
  }

  @BeforeAll
  static void store() {
    var entries = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      String patient =
          json(
              "{'resourceType':'Patient','id':'%s-p%d','identifier':[{'system':'%s','value':'%s'}],'name':[{'family':'Family%d'}]}",
              RUN, i, Stored.RUN, RUN, i);
      entries.add(entry(patient, "Patient/" + RUN + "-p" + i));
    }
    ALL.forEach(each -> entries.add(entry(each.body(RUN), each.type() + "/" + each.id())));
    FHIR.post(
            "",
            json("{'resourceType':'Bundle','type':'transaction','entry':[")
                + String.join(",", entries)
                + "]}")
        .is(200);
  }

  private static String entry(String resource, String url) {
    return "{\"resource\":" + resource + json(",'request':{'method':'PUT','url':'%s'}}", url);
  }

  private static TreeSet<String> found(String type, String query) {
    var answer =
        FHIR.get(
            type + "?identifier=" + Stored.RUN + "%7C" + RUN + "&_count=500&_elements=id&" + query);
    if (answer.status() != 200) {
      return new TreeSet<>(
          List.of("status " + answer.status() + " " + answer.at("/issue/0/diagnostics")));
    }
    return answer.resources().stream()
        .map(each -> each.path("id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> meant(String type, List<Question> asked) {
    return ALL.stream()
        .filter(each -> each.type().equals(type))
        .filter(each -> asked.stream().allMatch(one -> one.meaning().test(each)))
        .map(Stored::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyQuestionIsAnsweredAsR4MeansIt() {
    var random = new Random(SEED);
    var wrong = new ArrayList<String>();
    int nonempty = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      boolean risk = random.nextInt(6) == 0;
      String type = risk ? "RiskAssessment" : "Observation";
      var asked = new ArrayList<Question>();
      for (int n = 0; n <= random.nextInt(2); n++) {
        asked.add(risk ? Question.ofRisk(random) : Question.ofObservation(random, RUN));
      }
      nonempty += meant(type, asked).isEmpty() ? 0 : 1;
      ask(type, asked, wrong);
    }
    assertThat(nonempty).isGreaterThan(QUESTIONS / 3);
    assertThat(wrong).as(wrong.size() + " wrong answers").isEmpty();
  }

  /** The table: none of its cells is left to chance. */
  @Test
  void eachPrefixPrecisionAndModifierMeansWhatR4Says() {
    var wrong = new ArrayList<String>();
    var observations = Question.ofEachObservation(RUN).toList();
    observations.forEach(each -> ask("Observation", List.of(each), wrong));
    Question.ofEachRisk().forEach(each -> ask("RiskAssessment", List.of(each), wrong));
    assertThat(observations).hasSizeGreaterThan(200);
    assertThat(wrong).as(wrong.size() + " wrong answers").isEmpty();
  }

  private static void ask(String type, List<Question> asked, List<String> wrong) {
    String query = asked.stream().map(Question::query).collect(Collectors.joining("&"));
    var meant = meant(type, asked);
    var found = found(type, query);
    if (!found.equals(meant)) {
      var missed = new TreeSet<>(meant);
      missed.removeAll(found);
      found.removeAll(meant);
      wrong.add(
          type
              + "?"
              + query
              + " missed "
              + missed.size()
              + first(missed)
              + ", too many "
              + found.size()
              + first(found));
    }
  }

  private static String first(TreeSet<String> ids) {
    return ids.isEmpty()
        ? ""
        : ids.first().startsWith("status")
            ? ids.first()
            : " "
                + ALL.stream()
                    .filter(each -> each.id().equals(ids.first()))
                    .findFirst()
                    .orElseThrow()
                    .body("");
  }

  @Test
  void aChainedDateFromTheOtherSideIsTheSame() {
    var random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      var question = Question.date(random);
      if (question.query().contains(":missing")) {
        continue;
      }
      var meant =
          ALL.stream()
              .filter(each -> !each.isRisk() && question.meaning().test(each))
              .map(each -> RUN + "-p" + each.patient())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found("Patient", "_has:Observation:patient:" + question.query()))
          .as(question.query())
          .isEqualTo(meant);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"date=ap2021-03", "date=ap2021", "date=ap2021-03-04T10:00:00Z"})
  void aboutIsWhatIsNearATenthOfTheWayFromNow(String query) {
    var asked = When.of(query.substring("date=ap".length()));
    var away = java.time.Duration.between(asked.high(), java.time.Instant.now());
    var surely = within(asked, away.dividedBy(11));
    var perhaps = within(asked, away.dividedBy(9));
    var found = found("Observation", query);
    assertThat(found).containsAll(surely);
    assertThat(perhaps).containsAll(found);
    assertThat(found).hasSizeLessThan((int) ALL.stream().filter(each -> !each.isRisk()).count());
  }

  private static TreeSet<String> within(When.Span asked, java.time.Duration margin) {
    var low = asked.low().minus(margin);
    var high = asked.high().plus(margin);
    return ALL.stream()
        .filter(each -> !each.isRisk() && each.when() != null)
        .filter(
            each ->
                !each.when().span().low().isAfter(high) && !each.when().span().high().isBefore(low))
        .map(Stored::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
