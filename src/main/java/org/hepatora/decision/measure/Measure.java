// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.liver.Albi;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.liver.Meld;
import org.hepatora.decision.staging.Bclc;
import org.hepatora.decision.staging.Cnlc;
import org.hepatora.decision.staging.TransplantCriteria;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
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
    Argument text) {
  public Measure {
    sources = List.copyOf(sources);
  }

  static Measure of(Kind kind, ObservedValue seen, Argument text) {
    return new Measure(kind, seen.observed(), false, seen.date(), seen.sources(), text);
  }

  static Measure unknown(Kind kind, List<String> sources, Argument why) {
    return new Measure(kind, null, false, null, sources, why);
  }

  /** What is measured, with the publication that defines it. */
  public enum Kind {
    CHILD_PUGH("liver.child-pugh", "child-pugh", ChildPugh.CITATION),
    CHILD_PUGH_CLASS("liver.child-pugh", "child-pugh-class", ChildPugh.CITATION),
    ALBI("liver.albi", "albi-score", Albi.CITATION),
    MALBI("liver.albi", "malbi-grade", Albi.CITATION),
    MELD("liver.meld", "meld", Meld.CITATION),
    MELD_NA("liver.meld", "meld-na", Meld.SODIUM_CITATION),
    MELD_3("liver.meld", "meld-3", Meld.THIRD_CITATION),
    BCLC("staging.bclc", "bclc-stage", Bclc.CITATION),
    CNLC("staging.cnlc", "cnlc-stage", Cnlc.CITATION),
    MILAN("staging.milan", "milan-criteria", TransplantCriteria.MILAN_CITATION),
    UP_TO_SEVEN("staging.up-to-seven", "up-to-seven", TransplantCriteria.UP_TO_SEVEN_CITATION),
    DEPTH_RECIST("endpoint.depth", "depth-of-response-recist", Citations.RECIST),
    DEPTH_MRECIST("endpoint.depth", "depth-of-response-mrecist", Citations.MRECIST),
    DURATION_RECIST("endpoint.duration", "duration-of-response-recist", Citations.RECIST),
    DURATION_MRECIST("endpoint.duration", "duration-of-response-mrecist", Citations.MRECIST),
    AFP_RESPONSE("afp.response", "afp-response", Citations.AFP_RESPONSE),
    DCP_CHANGE("afp.response", "dcp-change", Citations.OUR_DCP_CHANGE),
    PROGRESSION_FREE("endpoint.pfs", "progression-free-time", Citations.RECIST),
    SURVIVAL("endpoint.os", "survival-time", Citations.ENDPOINTS),
    RECURRENCE_FREE("endpoint.rfs", "recurrence-free-time", Citations.ENDPOINTS),
    NED("endpoint.ned", "computed-ned", Citations.OUR_NED);

    private final String rule;
    private final String code;
    private final Argument citation;

    Kind(String rule, String code, Argument citation) {
      this.rule = rule;
      this.code = code;
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

    /** Its name. */
    public Argument words() {
      return Sentence.of("measure." + code);
    }

    /** The publication that defines it. */
    public Argument citation() {
      return citation;
    }
  }
}
