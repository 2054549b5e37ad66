package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.liver.Albi;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.liver.Meld;
import org.hepatora.decision.staging.Bclc;
import org.hepatora.decision.staging.Cnlc;
import org.hepatora.decision.staging.TransplantCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A score, stage or length of time computed from the record and shown beside the answer; it decides
 * nothing by itself.
 *
 * @param kind what is measured
 * @param observed the value; null when it is not known
 * @param atLeast whether the value is a lower bound: a length of time that was not over when last
 *     seen
 * @param date the day it stands for: of its latest input, or the end of a length of time
 * @param sources the resources it was computed from
 * @param text one sentence a clinician reads; says what is missing or still possible where the
 *     value is not known
 */
public record Measure(
    Kind kind,
    @Nullable Observed observed,
    boolean atLeast,
    @Nullable LocalDate date,
    List<String> sources,
    String text) {
  public Measure {
    sources = List.copyOf(sources);
  }

  static Measure of(Kind kind, Seen seen, String text) {
    return new Measure(kind, seen.observed(), false, seen.date(), seen.sources(), text);
  }

  static Measure unknown(Kind kind, List<String> sources, String why) {
    return new Measure(kind, null, false, null, sources, why);
  }

  /** What is measured, with the publication that defines it. */
  public enum Kind {
    CHILD_PUGH("liver.child-pugh", "child-pugh", "Child-Pugh score", ChildPugh.CITATION),
    CHILD_PUGH_CLASS(
        "liver.child-pugh", "child-pugh-class", "Child-Pugh class", ChildPugh.CITATION),
    ALBI("liver.albi", "albi-score", "ALBI score", Albi.CITATION),
    MALBI("liver.albi", "malbi-grade", "Modified ALBI grade", Albi.CITATION),
    MELD("liver.meld", "meld", "MELD score", Meld.CITATION),
    MELD_NA("liver.meld", "meld-na", "MELD-Na score", Meld.SODIUM_CITATION),
    MELD_3("liver.meld", "meld-3", "MELD 3.0 score", Meld.THIRD_CITATION),
    BCLC("staging.bclc", "bclc-stage", "BCLC stage", Bclc.CITATION),
    CNLC("staging.cnlc", "cnlc-stage", "CNLC stage", Cnlc.CITATION),
    MILAN(
        "staging.milan",
        "milan-criteria",
        "Within the Milan criteria",
        TransplantCriteria.MILAN_CITATION),
    UP_TO_SEVEN(
        "staging.up-to-seven",
        "up-to-seven",
        "Within up-to-seven",
        TransplantCriteria.UP_TO_SEVEN_CITATION),
    DEPTH_RECIST(
        "endpoint.depth",
        "depth-of-response-recist",
        "Depth of response, RECIST 1.1",
        Citations.RECIST),
    DEPTH_MRECIST(
        "endpoint.depth",
        "depth-of-response-mrecist",
        "Depth of response, mRECIST",
        Citations.MRECIST),
    DURATION_RECIST(
        "endpoint.duration",
        "duration-of-response-recist",
        "Duration of response, RECIST 1.1",
        Citations.RECIST),
    DURATION_MRECIST(
        "endpoint.duration",
        "duration-of-response-mrecist",
        "Duration of response, mRECIST",
        Citations.MRECIST),
    PROGRESSION_FREE(
        "endpoint.pfs",
        "progression-free-time",
        "Progression-free time in the current line",
        Citations.RECIST),
    SURVIVAL(
        "endpoint.os",
        "survival-time",
        "Survival since the first systemic therapy",
        Citations.ENDPOINTS),
    RECURRENCE_FREE(
        "endpoint.rfs",
        "recurrence-free-time",
        "Recurrence-free time since surgery",
        Citations.ENDPOINTS),
    NED("endpoint.ned", "computed-ned", "NED as computed from lesions and AFP", Citations.OUR_NED);

    private final String rule;
    private final String code;
    private final String display;
    private final String citation;

    Kind(String rule, String code, String display, String citation) {
      this.rule = rule;
      this.code = code;
      this.display = display;
      this.citation = citation;
    }

    /** Rule id; its card stands in docs/clinical. */
    public String rule() {
      return rule;
    }

    /** Code of CodeSystem hcc-observation. */
    public String code() {
      return code;
    }

    public String display() {
      return display;
    }

    /** The publication that defines it. */
    public String citation() {
      return citation;
    }
  }
}
