// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One step of a proposed plan. It says what is to be considered and when, never that it is done.
 *
 * @param earliest the first day it makes sense; null when no day is known
 * @param latest the last day it makes sense; null when open
 * @param every how often it is repeated; null for once
 * @param aroundSurgery when it is, counted from the day of surgery while that is not known; else
 *     null
 * @param course what becomes of which drugs in it; null when it is about none
 * @param citations where the step and its days come from; our own days say so in the description
 */
public record PlanActivity(
    Kind kind,
    Argument description,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable Interval every,
    @Nullable Offset aroundSurgery,
    @Nullable Course course,
    List<Argument> citations) {
  public PlanActivity {
    if (earliest != null && latest != null && latest.isBefore(earliest)) {
      throw new IllegalArgumentException(kind + " ends before it begins");
    }
    citations = List.copyOf(citations);
  }

  /** From so many to so many days. */
  public record Interval(int fromDays, int toDays) {}

  /**
   * Days from the day of surgery, before it negative.
   *
   * @param toDays null when open
   */
  public record Offset(int fromDays, @Nullable Integer toDays) {
    /** What a clinician reads: 28 to 56 d after surgery. */
    public Sentence words() {
      if (toDays == null) {
        return fromDays == 0
            ? Sentence.of("plan.from-surgery-on")
            : Sentence.of("plan.days-after-surgery-from", Numeral.of(fromDays));
      }
      if (toDays == 0) {
        return fromDays == 0
            ? Sentence.of("plan.day-of-surgery")
            : Sentence.of("plan.days-before-surgery", Numeral.of(-fromDays));
      }
      return Sentence.of("plan.days-after-surgery", Numeral.of(fromDays), Numeral.of(toDays));
    }
  }

  /** What becomes of drugs. */
  public record Course(Action action, List<Drug> drugs) {
    public Course {
      drugs = List.copyOf(drugs);
    }
  }

  /** What becomes of a drug in a step. */
  public enum Action {
    /** It is given again. */
    GIVE,
    /** It goes on: it is given now. */
    GO_ON,
    /** It is not given as a routine. */
    HOLD,
    /** Give or hold, the MDT says. */
    ASK
  }

  /** The same with nothing before that day; null when it is over by then. */
  @Nullable PlanActivity notBefore(LocalDate day) {
    if (latest != null && latest.isBefore(day)) {
      return null;
    }
    return earliest == null || !earliest.isBefore(day)
        ? this
        : new PlanActivity(kind, description, day, latest, every, aroundSurgery, course, citations);
  }

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
