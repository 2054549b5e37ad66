// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.Missing;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Whole;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;

/**
 * The tests that bring a missing fact. Only what is ordered is here: a performance status or a
 * surgeon's judgement is recorded, not ordered. Codes are those of evidence.md 8.2 and our own;
 * imaging has none that is certain and is ordered by its words.
 */
public enum MissingTests {
  BILIRUBIN("bilirubin", Codes.LOINC, "1975-2"),
  ALBUMIN("albumin", Codes.LOINC, "1751-7"),
  INR("inr", Codes.LOINC, "6301-6"),
  CREATININE("creatinine", Codes.LOINC, "2160-0"),
  PLATELETS("platelets", Codes.LOINC, "777-3"),
  AFP("afp", Codes.LOINC, "1834-1"),
  REMNANT("flr", Canonicals.OBSERVATION_SYSTEM, "future-liver-remnant"),
  IMAGING("imaging", "", "");

  /** What is asked of a scan that is there. */
  private static final Set<String> ON_A_SCAN =
      Set.of("missing.measure-on-the-scan", "missing.agree-on-the-scan");

  private final String word;
  private final String system;
  private final String code;

  MissingTests(String word, String system, String code) {
    this.word = word;
    this.system = system;
    this.code = code;
  }

  /**
   * The tests behind the missing facts, each once, in the order here. A scan that was made is not
   * ordered again, and volumetry only where surgery is the question.
   */
  public static List<MissingTests> behind(Answer answer) {
    var found = EnumSet.noneOf(MissingTests.class);
    for (Missing fact : answer.missing()) {
      for (MissingTests test : values()) {
        boolean named = List.of(fact.id().split("[.-]")).contains(test.word);
        if (named && !isOfAScanThatWasMade(fact)) {
          found.add(test);
        }
      }
    }
    if (!isSurgeryTheQuestion(answer)) {
      found.remove(REMNANT);
    }
    return new ArrayList<>(found);
  }

  private static boolean isOfAScanThatWasMade(Missing fact) {
    return fact.text() instanceof Whole whole
        && whole.part() instanceof Sentence sentence
        && ON_A_SCAN.contains(sentence.key());
  }

  private static boolean isSurgeryTheQuestion(Answer answer) {
    return switch (answer.disposition()) {
      case CONSIDER, DEFER, CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION -> true;
      case INSUFFICIENT_DATA ->
          answer.criteria().stream()
              .anyMatch(
                  one ->
                      one.id().startsWith("g6.response.") && one.status() == Criterion.Status.MET);
      default -> false;
    };
  }

  /** The code system; empty where it is ordered by words alone. */
  public String system() {
    return system;
  }

  /** The code; empty where it is ordered by words alone. */
  public String code() {
    return code;
  }

  /** What a clinician calls it. */
  public Sentence words() {
    return Sentence.of("test." + name().toLowerCase(Locale.ROOT));
  }
}
