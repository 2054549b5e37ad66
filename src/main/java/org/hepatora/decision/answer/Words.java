// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.answer;

import java.util.Locale;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.units.Quantities;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Values as a clinician reads them. */
public final class Words {
  private Words() {}

  public static Argument of(Amount amount) {
    return amount instanceof Amount.Inr
        ? Numeral.of(amount.value())
        : Quantities.words(amount.value(), amount.ucum());
  }

  /** {@code 0.7 mg/dL (11.97 umol/L)}: as recorded, and in the unit it is compared in. */
  public static Argument of(Finding.Known<? extends Amount> known) {
    return seen(known.value(), known.seen());
  }

  /** The same of one statement. */
  public static Argument of(Fact.Read<? extends Amount> fact) {
    return seen(fact.value(), fact.seen());
  }

  private static Argument seen(Amount amount, @Nullable Recorded seen) {
    return seen == null ? of(amount) : Sentence.of("value.as-seen", seen, of(amount));
  }

  /** {@code MODERATE_SEVERE} has the key {@code value.moderate-severe}. */
  public static Sentence of(Enum<?> value) {
    return Sentence.of("value." + code(value));
  }

  /** {@code MODERATE_SEVERE} is moderate-severe. */
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Argument extrahepatic(int count) {
    return Sentence.of(
        count == 1 ? "liver.viable-extrahepatic-lesion" : "liver.viable-extrahepatic-lesions",
        Numeral.of(count));
  }

  /** For thresholds whose unit is said otherwise: marked where the number is ours. */
  public static Argument marked(Limit limit, Argument words) {
    return limit.ours() ? Sentence.of("value.ours", words) : words;
  }
}
