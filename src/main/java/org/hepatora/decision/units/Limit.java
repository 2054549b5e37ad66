// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import java.math.BigDecimal;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/**
 * One number of the policy with its unit and where it comes from.
 *
 * @param value the number in {@code unit}
 * @param unit UCUM code, or a word such as "points" or "lesions"
 * @param source citation, or the page of the contract that proposes it
 * @param ours no publication is behind the exact number; it is shown as ours wherever it is shown
 */
public record Limit(BigDecimal value, String unit, Argument source, boolean ours) {
  public Limit {
    value = Decimals.normal(value);
  }

  /** A published number. */
  public static Limit published(String value, String unit, Argument source) {
    return new Limit(new BigDecimal(value), unit, source, false);
  }

  /** A published number; the source is the same in every language. */
  public static Limit published(String value, String unit, String source) {
    return published(value, unit, Reference.of(source));
  }

  /** A number of this project's own. */
  public static Limit ours(String value, String unit, Argument source) {
    return new Limit(new BigDecimal(value), unit, source, true);
  }

  /** A number of this project's own; the source is the same in every language. */
  public static Limit ours(String value, String unit, String source) {
    return ours(value, unit, Reference.of(source));
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
  public Argument words() {
    var words = Quantities.words(value, unit);
    return ours ? Sentence.of("value.ours", words) : words;
  }
}
