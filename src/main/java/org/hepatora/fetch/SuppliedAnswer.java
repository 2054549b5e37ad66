// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.Missing;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.read.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The decision, qualified by how much of the record it saw. The decision cannot know that a page or
 * a whole query is missing; here a positive answer, or "not applicable", that stands on a part of
 * the record becomes "insufficient data", and every gap is named.
 */
public final class SuppliedAnswer {
  private SuppliedAnswer() {}

  /** The answer, with every gap named. */
  public static Answer of(Answer answer, PatientPicture picture, Supplied supplied) {
    var blocking = supplied.blocking();
    var doubt = blocking.isEmpty() ? null : doubt(answer.disposition(), picture, supplied);
    var disposition = doubt == null ? answer.disposition() : Disposition.INSUFFICIENT_DATA;
    var missing = new ArrayList<>(answer.missing());
    var cautions = new ArrayList<>(answer.ownCautions());
    supplied
        .keys()
        .forEach(
            (key, supply) -> {
              // Orders hold no fact of the answer
              if (supply.isComplete() || key.resourceType().equals(RecordType.ORDER.type())) {
                return;
              }
              if (disposition == Disposition.INSUFFICIENT_DATA && blocking.contains(key)) {
                missing.add(new Missing("prefetch." + key.name(), gap(key, supply)));
              } else {
                cautions.add(gap(key, supply));
              }
            });
    cautions.addAll(answer.remarks());
    return new Answer(
        disposition,
        doubt == null ? answer.summary() : Sentence.of(doubt, names(blocking)).whole(),
        answer.criteria(),
        missing,
        answer.issues(),
        cautions,
        answer.earliestDate(),
        answer.preferredDate(),
        answer.nextAssessment(),
        answer.evidenceGrade(),
        answer.policyVersion(),
        answer.asOf(),
        answer.beside());
  }

  /** Why the answer cannot stand on a part of the record; null when it can. */
  private static @Nullable String doubt(
      Disposition disposition, PatientPicture picture, Supplied supplied) {
    return switch (disposition) {
      case NOT_APPLICABLE ->
          supplied.isComplete("Condition") || picture.person().deceased() || hasHcc(picture)
              ? null
              : "summary.whether-this-patient-has-hcc-is";
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION -> "summary.no-barrier-is-known-but-the";
      case SUPPORTIVE_CARE,
          MAINTAIN_NED,
          NEXT_LINE,
          NOT_RECOMMENDED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          DEFER,
          INSUFFICIENT_DATA ->
          null;
    };
  }

  private static boolean hasHcc(PatientPicture picture) {
    return picture.diagnoses().stream()
        .anyMatch(diagnosis -> diagnosis.kind() == Diagnosis.Kind.HCC);
  }

  private static Joined names(List<ChartQuery> keys) {
    return new Joined(
        keys.stream().map(ChartQuery::name).<Argument>map(Term::new).toList(), Joint.COMMA);
  }

  private static Argument gap(ChartQuery key, PrefetchState supply) {
    var what =
        switch (supply) {
          case PARTIAL -> "summary.prefetch-key-was-supplied-in-part";
          case FAILED -> "summary.prefetch-key-could-not-be-queried";
          case ABSENT -> "summary.prefetch-key-was-not-supplied-by";
          case LATE -> "summary.prefetch-key-did-not-come-from";
          case REFUSED -> "summary.prefetch-key-could-not-be-had";
          case SENT, NONE, STORED, FETCHED -> "summary.prefetch-key-is-complete";
        };
    return Sentence.of(what, new Term(key.resourceType()), new Term(key.name())).whole();
  }
}
