// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * The ALBI score of liver function, lower is better; Johnson et al., J Clin Oncol 2015;33:550. The
 * score is never rounded before it is graded. Grades 2a and 2b (mALBI): Hiraoka et al., Liver
 * Cancer 2019;8:121; evidence.md 4.2.
 */
public record Albi(double score, Grade grade) {
  /** Rule id. */
  public static final String RULE = "liver.albi";

  /** Where the rule comes from. */
  public static final Argument CITATION =
      new Term(
          "ALBI: Johnson et al., J Clin Oncol 2015;33:550; mALBI: Hiraoka et al., Liver Cancer"
              + " 2019;8:121");

  /** Modified ALBI grade, best first. */
  public enum Grade {
    GRADE_1("1"),
    GRADE_2A("2a"),
    GRADE_2B("2b"),
    GRADE_3("3");

    private static final double UP_TO_1 = -2.60;
    private static final double UP_TO_2A = -2.27;
    private static final double UP_TO_2B = -1.39;

    private final String code;

    Grade(String code) {
      this.code = code;
    }

    /** The mALBI grade as written: 1, 2a, 2b or 3. */
    public String code() {
      return code;
    }

    /** The ALBI grade, which does not divide grade 2. */
    public int albiGrade() {
      return code.charAt(0) - '0';
    }

    static Grade of(double score) {
      if (score <= UP_TO_1) {
        return GRADE_1;
      }
      if (score <= UP_TO_2A) {
        return GRADE_2A;
      }
      return score <= UP_TO_2B ? GRADE_2B : GRADE_3;
    }
  }

  /** The score, or which of bilirubin and albumin is missing. */
  public static Finding<Albi> of(LiverPanel panel) {
    return new Inputs()
        .with(Sentence.of("fact.bilirubin"), panel.bilirubin())
        .with(Sentence.of("fact.albumin"), panel.albumin())
        .compute(
            () ->
                of(
                    Inputs.value(panel.bilirubin()).value().doubleValue(),
                    Inputs.value(panel.albumin()).value().doubleValue()));
  }

  private static Albi of(double micromolesPerLitre, double gramsPerLitre) {
    double score = 0.66 * Math.log10(micromolesPerLitre) - 0.085 * gramsPerLitre;
    return new Albi(score, Grade.of(score));
  }
}
