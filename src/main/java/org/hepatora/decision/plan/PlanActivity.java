package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One step of a proposed plan. It says what is to be considered and when, never that it is done.
 *
 * @param earliest the first day it makes sense; null when no day is known
 * @param latest the last day it makes sense; null when open
 * @param every how often it is repeated; null for once
 * @param citations where the step and its days come from; our own days say so in the description
 */
public record PlanActivity(
    Kind kind,
    Argument description,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable Interval every,
    List<Argument> citations) {
  public PlanActivity {
    if (earliest != null && latest != null && latest.isBefore(earliest)) {
      throw new IllegalArgumentException(kind + " ends before it begins");
    }
    citations = List.copyOf(citations);
  }

  /** From so many to so many days. */
  public record Interval(int fromDays, int toDays) {}

  /** CodeSystem plan-activity; the review by the MDT has its code in CodeSystem hcc-observation. */
  public enum Kind {
    MDT_REVIEW("mdt-review"),
    OBTAIN_DATA("obtain-data"),
    CORRECTION("correction"),
    WASHOUT("washout"),
    SCREENING("pre-operative-screening"),
    SURGERY("surgery"),
    SYSTEMIC("systemic-therapy"),
    OPTION("next-line-option"),
    TRIAL("trial-to-check"),
    POST_OPERATIVE_SYSTEMIC("post-operative-systemic"),
    LOCAL_THERAPY("local-therapy"),
    ASSESSMENT("response-assessment"),
    SURVEILLANCE("surveillance"),
    ANTIVIRAL("antiviral"),
    SUPPORTIVE("supportive-care"),
    TRANSPLANT("transplant-evaluation");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code other systems see. */
    public String code() {
      return code;
    }

    /** The name a clinician reads. */
    public Sentence words() {
      return Sentence.of("step." + code);
    }
  }
}
