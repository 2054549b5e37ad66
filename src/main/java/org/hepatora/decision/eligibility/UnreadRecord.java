// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.List;
import java.util.stream.Collectors;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * Lets no answer stand on a record of which a stored resource is lost: it may have held a barrier,
 * or the diagnosis. Only of the dead nothing more has to be known.
 */
final class UnreadRecord {
  private UnreadRecord() {}

  static Answer doubt(Answer answer, PatientPicture picture) {
    var lost = lost(picture.problems());
    if (lost.isEmpty() || picture.person().deceased()) {
      return answer;
    }
    return new Answer(
        Disposition.INSUFFICIENT_DATA,
        Sentence.of(
                "summary.not-enough-is-known-to-decide-2",
                Sentence.of("problem.stored-resource-unreadable-which", new Term(lost)))
            .whole(),
        answer.criteria(),
        answer.missing(),
        answer.issues(),
        answer.cautions(),
        null,
        null,
        answer.nextAssessment(),
        answer.evidenceGrade(),
        answer.policyVersion(),
        answer.asOf(),
        answer.beside());
  }

  private static String lost(List<Problem> problems) {
    return problems.stream()
        .filter(each -> each.text().equals(Problem.UNREADABLE))
        .map(Problem::path)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
