package org.hepatora.decision.answer;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer; decision.md 4. It says "present to the MDT" or why not, never "operate".
 *
 * @param criteria every criterion looked at, in the order of the gates
 * @param missing required facts that are unknown, and how to supply each
 * @param issues facts that could not be read
 * @param earliestDate the earliest day the last barrier with a known end is gone
 * @param preferredDate the day all preferred intervals have passed
 * @param nextAssessment when to look again
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
    LocalDate asOf) {
  public Answer {
    criteria = List.copyOf(criteria);
    missing = List.copyOf(missing);
    issues = List.copyOf(issues);
    cautions = List.copyOf(cautions);
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
