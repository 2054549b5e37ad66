package org.hepatora.decision.therapy;

import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

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
 */
public record TherapyRules(
    Limit lineGap,
    Limit localBeforeLine,
    Limit antiviralRecent,
    Limit eventGradeStop,
    Limit immuneGradeStop,
    Limit steroidStop,
    WashoutTable washout) {
  private static final Argument CTCAE =
      Sentence.of("source.asco-guideline", new Term("evidence.md 5"));

  /** The numbers of decision.md. */
  public static TherapyRules standard() {
    return new TherapyRules(
        Limit.ours("120", "d", "decision.md 3.1"),
        Limit.ours("28", "d", "docs/clinical/lines-of-therapy.md"),
        Limit.ours("28", "d", "docs/clinical/toxicity.md"),
        Limit.published("3", "CTCAE grade", CTCAE),
        Limit.published("2", "CTCAE grade", CTCAE),
        Limit.published("10", "mg/d", CTCAE),
        WashoutTable.standard());
  }
}
