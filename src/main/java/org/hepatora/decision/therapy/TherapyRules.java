// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * The numbers of lines of therapy, washout and toxicity.
 *
 * @param lineGap days without any agent after which a new agent starts a new line
 * @param localBeforeLine days before the first dose within which a local therapy belongs to the
 *     line
 * @param antiviralRecent days for which the administration of an antiviral shows that it is taken
 * @param eventGradeStop active adverse event of this CTCAE grade or more, of any cause
 * @param immuneGradeStop active immune-related adverse event of this grade or more
 * @param steroidStop prednisone-equivalent above which surgery waits
 * @param neverAgainGrade an immune-related adverse event of this grade or more ends checkpoint
 *     inhibitors as a routine, also when it is over
 * @param vascularGrade a bleed or thrombosis of this grade or more holds agents against VEGF
 * @param vascularWithin days after such an event for which they are held
 * @param altStop ALT above which surgery waits, event or not: 3 times the upper limit of normal
 * @param creatinineCaution times the creatinine before therapy above which its cause is asked for
 * @param creatinineStop times the creatinine before therapy above which surgery waits
 * @param hbvDna from this on a virus is not controlled
 * @param tshHigh above it the thyroid has failed under the therapy
 * @param tshLow below it there is too much of its hormone, or the pituitary fails
 */
public record TherapyRules(
    Limit lineGap,
    Limit localBeforeLine,
    Limit antiviralRecent,
    Limit eventGradeStop,
    Limit immuneGradeStop,
    Limit steroidStop,
    Limit neverAgainGrade,
    Limit vascularGrade,
    Limit vascularWithin,
    Limit altStop,
    Limit creatinineCaution,
    Limit creatinineStop,
    Limit hbvDna,
    Limit tshHigh,
    Limit tshLow,
    WashoutTable washout) {
  private static final Argument CTCAE =
      Sentence.of("source.asco-guideline", Reference.of("evidence.md 5"));

  private static final Argument ALT =
      Joined.of(
          Joint.SEMICOLON,
          Sentence.of("source.three-times-the-upper-limit"),
          Reference.of("evidence.md 5"));
  private static final Argument BEVACIZUMAB =
      Joined.of(
          Joint.SEMICOLON, Sentence.of("source.bevacizumab-label"), Reference.of("evidence.md 5"));

  /** The numbers of decision.md. */
  public static TherapyRules standard() {
    return new TherapyRules(
        Limit.ours("120", "d", "decision.md 3.1"),
        Limit.ours("28", "d", "docs/clinical/lines-of-therapy.md"),
        Limit.ours("28", "d", "docs/clinical/toxicity.md"),
        Limit.published("3", "CTCAE grade", CTCAE),
        Limit.published("2", "CTCAE grade", CTCAE),
        Limit.published("10", "mg/d", CTCAE),
        Limit.published("4", "CTCAE grade", CTCAE),
        Limit.published("3", "CTCAE grade", BEVACIZUMAB),
        Limit.ours("180", "d", "evidence.md 5"),
        Limit.ours("120", "U/L", ALT),
        Limit.published("1.5", "x", CTCAE),
        Limit.published("3", "x", CTCAE),
        Limit.published("2000", "[IU]/mL", "EASL 2017: J Hepatol 2017;67:370; evidence.md 4.4"),
        Limit.published("10", "m[IU]/L", CTCAE),
        Limit.ours("0.1", "m[IU]/L", "evidence.md 5"),
        WashoutTable.standard());
  }
}
