// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.plan.PlanActivity;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Excerpt;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.decision.words.Whole;
import org.hepatora.demo.DemoCohort;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the core says of the demo patients, on the day, later when facts have lapsed, and with facts
 * taken from their records at random, leaves no English word in Chinese.
 */
class DecisionInChineseTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Policy POLICY = Policy.standard();
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(POLICY);
  private static final TreatmentPlanner PLANNER = new TreatmentPlanner(POLICY);
  private static final PatientPictureReader READER = new PatientPictureReader();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names of FHIR, of code systems and of publications, which are the same in every language. */
  private static final Pattern NAMES =
      Pattern.compile(
          "“[^”]*”|[A-Z][A-Za-z]+/[\\w.-]+|[A-Z][a-z]+[A-Z][A-Za-z]+|hcc-observation#[\\w-]+"
              + "|recist-1.1|m?recist|ctcae-grade|treatment-pathway|supportive|up-to-seven"
              + "|Child-Pugh|evidence\\.md|decision\\.md");

  private static final Pattern ENGLISH = Pattern.compile("\\b[A-Za-z]*[a-z]{3,}\\b");
  private static final Set<String> UNITS = Set.of("mol", "mmHg", "umol");

  @ParameterizedTest(name = "{0} days later, one fact of {1} taken away")
  @CsvSource({"0, 0", "0, 3", "0, 8", "20, 0", "70, 5", "400, 0"})
  void noEnglishWordIsLeft(int daysLater, int oneOf) {
    var random = new Random(daysLater * 31L + oneOf);
    var texts = new HashSet<Argument>();
    new DemoCohort(7, DAY)
        .patients(60)
        .forEach(
            patient -> {
              var record =
                  without(oneOf, random, Bundles.flatten(tree(patient.transactionBundle())));
              said(record, patient.id(), DAY.plusDays(daysLater)).forEach(texts::add);
            });

    assertThat(texts).hasSizeGreaterThan(300);
    assertThat(
            texts.stream()
                .map(DecisionInChineseTest::said)
                .filter(DecisionInChineseTest::isEnglish))
        .isEmpty();
  }

  /** In Chinese, without names and words of the record, which no language changes. */
  private static String said(Argument words) {
    return Speech.say(withoutNames(words), Locale.SIMPLIFIED_CHINESE);
  }

  private static Argument withoutNames(Argument words) {
    if (words instanceof Sentence sentence) {
      return new Sentence(
          sentence.key(),
          sentence.arguments().stream().map(DecisionInChineseTest::withoutNames).toList());
    }
    if (words instanceof Joined joined) {
      return new Joined(
          joined.parts().stream().map(DecisionInChineseTest::withoutNames).toList(),
          joined.joint());
    }
    if (words instanceof Excerpt excerpt) {
      return new Excerpt(
          excerpt.key(),
          excerpt.parts().stream().map(DecisionInChineseTest::withoutNames).toList(),
          excerpt.others(),
          excerpt.longest());
    }
    if (words instanceof Whole whole) {
      return withoutNames(whole.part()).whole();
    }
    return words instanceof Recorded || words instanceof Term ? new Term("0") : words;
  }

  private static Stream<Argument> said(List<Located> record, String id, LocalDate asOf) {
    var picture = READER.read(record, id);
    var answer = ASSESSOR.assess(picture, asOf);
    var plan = PLANNER.plan(answer, ASSESSOR.situation(picture, asOf));
    var steps = plan == null ? List.<PlanActivity>of() : plan.activities();
    return Stream.of(
            Stream.of(answer.summary()),
            answer.cautions().stream(),
            answer.missing().stream().map(Answer.Missing::text),
            answer.issues().stream().map(Problem::text),
            answer.criteria().stream().flatMap(DecisionInChineseTest::said),
            ASSESSOR.measures(picture, asOf).stream().map(Measure::text),
            steps.stream().map(PlanActivity::description),
            steps.stream().map(step -> step.kind().words()))
        .flatMap(each -> each);
  }

  private static Stream<Argument> said(Criterion criterion) {
    return criterion.observed() instanceof Criterion.Observed.Text text
        ? Stream.of(criterion.text(), criterion.threshold(), text.value())
        : Stream.of(criterion.text(), criterion.threshold());
  }

  private static boolean isEnglish(String said) {
    var words = ENGLISH.matcher(NAMES.matcher(said).replaceAll(" "));
    return words.results().anyMatch(word -> !UNITS.contains(word.group()));
  }

  private static List<Located> without(int oneOf, Random random, List<Located> record) {
    var rest = new ArrayList<>(record);
    if (oneOf > 0) {
      rest.removeIf(
          each ->
              !each.resource().path("resourceType").asText().equals("Patient")
                  && random.nextInt(oneOf) == 0);
    }
    return rest;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
