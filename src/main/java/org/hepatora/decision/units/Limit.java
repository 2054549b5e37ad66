package org.hepatora.decision.units;

import java.math.BigDecimal;
import java.util.Set;

/**
 * One number of the policy with its unit and where it comes from.
 *
 * @param value the number in {@code unit}
 * @param unit UCUM code, or a word such as "points" or "lesions"
 * @param source citation, or the page of the contract that proposes it
 * @param ours no publication is behind the exact number; it is shown as ours wherever it is shown
 */
public record Limit(BigDecimal value, String unit, String source, boolean ours) {
  private static final Set<String> SCALES =
      Set.of("ECOG", "ASA", "ALBI", "Cheng type", "CTCAE grade");

  public Limit {
    value = Decimals.normal(value);
  }

  /** A published number. */
  public static Limit published(String value, String unit, String source) {
    return new Limit(new BigDecimal(value), unit, source, false);
  }

  /** A number of this project's own. */
  public static Limit ours(String value, String unit, String source) {
    return new Limit(new BigDecimal(value), unit, source, true);
  }

  /** The number of a count or of days; such a limit is always whole. */
  public int whole() {
    return value.intValueExact();
  }

  /** How the observed number compares with the limit: negative, zero or positive. */
  public int compare(BigDecimal observed) {
    return observed.compareTo(value);
  }

  /**
   * The number with its unit, marked where it is ours: {@code 34 umol/L}, {@code 56 d (ours)}; the
   * name of a scale stands first: {@code ECOG 3}.
   */
  public String words() {
    String number = value.toPlainString();
    String text = SCALES.contains(unit) ? unit + " " + number : number + " " + unit;
    return text + (ours ? " (ours)" : "");
  }
}
