package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.List;
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
    String description,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable Interval every,
    List<String> citations) {
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
    MDT_REVIEW("mdt-review", "Review by the multidisciplinary team"),
    OBTAIN_DATA("obtain-data", "Obtain a missing fact"),
    CORRECTION("correction", "Correct a barrier to surgery"),
    WASHOUT("washout", "Interval between a treatment and surgery"),
    SCREENING("pre-operative-screening", "Pre-operative screening"),
    SURGERY("surgery", "Liver surgery, for the MDT to decide"),
    SYSTEMIC("systemic-therapy", "Systemic therapy"),
    POST_OPERATIVE_SYSTEMIC("post-operative-systemic", "Post-operative systemic therapy"),
    LOCAL_THERAPY("local-therapy", "Local therapy"),
    ASSESSMENT("response-assessment", "Assessment of response"),
    SURVEILLANCE("surveillance", "Surveillance"),
    ANTIVIRAL("antiviral", "Antiviral therapy"),
    SUPPORTIVE("supportive-care", "Supportive care"),
    TRANSPLANT("transplant-evaluation", "Evaluation for liver transplantation");

    private final String code;
    private final String display;

    Kind(String code, String display) {
      this.code = code;
      this.display = display;
    }

    /** The code other systems see. */
    public String code() {
      return code;
    }

    /** The name a clinician reads. */
    public String display() {
      return display;
    }
  }
}
