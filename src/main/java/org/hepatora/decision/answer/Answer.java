// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.answer;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer; decision.md 4. It says "present to the MDT" or why not, never "operate".
 *
 * @param criteria every criterion looked at, in the order of the gates
 * @param missing required facts that are unknown, and how to supply each
 * @param issues facts that could not be read
 * @param cautions about this patient first, then what goes for every such answer
 * @param earliestDate the earliest day the last barrier with a known end is gone
 * @param preferredDate the day all preferred intervals have passed
 * @param nextAssessment when to look again
 * @param beside what else is to be told with it
 * @param evidenceGrade code of CodeSystem evidence-grade: moderate, low, very-low or expert-opinion
 */
public record Answer(
    Disposition disposition,
    Argument summary,
    List<Criterion> criteria,
    List<Missing> missing,
    List<Problem> issues,
    List<Argument> cautions,
    @Nullable LocalDate earliestDate,
    @Nullable LocalDate preferredDate,
    @Nullable LocalDate nextAssessment,
    EvidenceGrade evidenceGrade,
    String policyVersion,
    LocalDate asOf,
    Beside beside) {
  public Answer {
    criteria = List.copyOf(criteria);
    missing = List.copyOf(missing);
    issues = List.copyOf(issues);
    cautions = List.copyOf(cautions);
  }

  /** An answer beside which nothing is to be told. */
  public Answer(
      Disposition disposition,
      Argument summary,
      List<Criterion> criteria,
      List<Missing> missing,
      List<Problem> issues,
      List<Argument> cautions,
      @Nullable LocalDate earliestDate,
      @Nullable LocalDate preferredDate,
      @Nullable LocalDate nextAssessment,
      EvidenceGrade evidenceGrade,
      String policyVersion,
      LocalDate asOf) {
    this(
        disposition,
        summary,
        criteria,
        missing,
        issues,
        cautions,
        earliestDate,
        preferredDate,
        nextAssessment,
        evidenceGrade,
        policyVersion,
        asOf,
        Beside.NOTHING);
  }

  /**
   * What is told beside the answer.
   *
   * @param general how many of the cautions, the last ones, go for every such answer
   * @param unjudged recorded, and judged by no rule
   */
  public record Beside(int general, List<Unjudged> unjudged) {
    public static final Beside NOTHING = new Beside(0, List.of());

    public Beside {
      unjudged = List.copyOf(unjudged);
    }
  }

  /** The cautions about this patient. */
  public List<Argument> ownCautions() {
    return cautions.subList(0, cautions.size() - beside.general);
  }

  /** What goes for every such answer. */
  public List<Argument> remarks() {
    return cautions.subList(cautions.size() - beside.general, cautions.size());
  }

  /** Recorded, and judged by no rule. */
  public List<Unjudged> unjudged() {
    return beside.unjudged;
  }

  /** The criteria of that status, in the order of the gates. */
  public List<Criterion> those(Status status) {
    return criteria.stream().filter(each -> each.status() == status).toList();
  }

  /** A required fact that is unknown: the rule that needs it, and what to record where. */
  public record Missing(String id, Argument text) {}

  /** How strong the evidence behind the answer is; decision.md 4. */
  public enum EvidenceGrade {
    MODERATE("moderate"),
    LOW("low"),
    VERY_LOW("very-low"),
    EXPERT_OPINION("expert-opinion");

    private final String code;

    EvidenceGrade(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
