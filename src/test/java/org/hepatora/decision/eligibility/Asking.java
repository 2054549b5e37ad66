// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.Missing;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.policy.Policy;
import org.hepatora.language.English;

/**
 * The question put about a patient, and what is expected of the answer. Whatever is asked, the
 * answer must be complete: every criterion once, and what is required and unknown asked for.
 */
record Asking(Answer answer) {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());

  /** Looked at only where the record gives reason to; docs/clinical. */
  private static final List<String> OCCASIONAL =
      List.of(
          "g4.recist",
          "g4.mrecist",
          "g4.irecist",
          "g5.hvtt",
          "g6.baseline",
          "g6.disease-control",
          "g6.durable-stability",
          "g5.brain",
          "g7.liver-target",
          "g7.marker-rise",
          "g7.small-residual",
          "g8.extrahepatic",
          "g8.liver-transplant",
          "g8.peritoneum",
          "g8.resistant-primary",
          "g10.alt",
          "g10.creatinine-rise",
          "g10.hbv-dna",
          "g10.tsh",
          "g10.washout.",
          "record.understood");

  /** The criteria of the facts a candidate needs; decision.md 2, Required. */
  private static final List<String> REQUIRED =
      List.of(
          "g4.imaging",
          "g2.ecog",
          "g5.bilirubin",
          "g5.albumin",
          "g5.inr",
          "g5.creatinine",
          "g5.platelets",
          "g5.ascites",
          "g5.encephalopathy",
          "g8.route",
          "g9.flr");

  private static final List<String> ALWAYS =
      ASSESSOR.criteria().stream()
          .map(Criterion::id)
          .filter(id -> OCCASIONAL.stream().noneMatch(id::startsWith))
          .toList();

  Asking {
    if (answer.disposition() != Disposition.NOT_APPLICABLE) {
      isComplete(answer);
    }
  }

  private static void isComplete(Answer answer) {
    var ids = answer.criteria().stream().map(Criterion::id).toList();
    assertThat(ids).doesNotHaveDuplicates().containsAll(ALWAYS);
    var unknown =
        answer.criteria().stream()
            .filter(criterion -> criterion.status() == Status.UNKNOWN)
            .map(Criterion::id)
            .filter(REQUIRED::contains)
            .toList();
    assertThat(answer.missing()).extracting(Missing::id).containsAll(unknown);
    assertThat(answer.criteria())
        .filteredOn(criterion -> criterion.observed() != null && criterion.date() != null)
        .allSatisfy(criterion -> assertThat(criterion.sources()).as(criterion.id()).isNotEmpty());
  }

  static Asking about(APatient patient) {
    return on(APatient.TODAY, patient);
  }

  static Asking on(LocalDate day, APatient patient) {
    return new Asking(ASSESSOR.assess(patient.picture(), day));
  }

  static Asking about(PatientPicture picture) {
    return new Asking(ASSESSOR.assess(picture, APatient.TODAY));
  }

  Asking is(Disposition disposition) {
    assertThat(answer.disposition()).as(English.of(answer.summary())).isEqualTo(disposition);
    return this;
  }

  Asking has(String criterion, Status status) {
    assertThat(criterion(criterion).status())
        .as(English.of(criterion(criterion).text()))
        .isEqualTo(status);
    return this;
  }

  Asking cautions(String words) {
    assertThat(English.of(answer.cautions())).anyMatch(caution -> caution.contains(words));
    return this;
  }

  Asking cautionsNothingOf(String words) {
    assertThat(English.of(answer.cautions())).noneMatch(caution -> caution.contains(words));
    return this;
  }

  Asking misses(String id) {
    assertThat(missingIds()).contains(id);
    return this;
  }

  Criterion criterion(String id) {
    return answer.criteria().stream()
        .filter(criterion -> criterion.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no criterion " + id));
  }

  List<String> missingIds() {
    return answer.missing().stream().map(Missing::id).toList();
  }

  String missing(String id) {
    return answer.missing().stream()
        .filter(missing -> missing.id().equals(id))
        .map(missing -> English.of(missing.text()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not missing"));
  }
}
