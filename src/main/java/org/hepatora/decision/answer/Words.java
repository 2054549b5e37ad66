package org.hepatora.decision.answer;

import java.util.Locale;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.units.Quantities;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/** Values as a clinician reads them. */
public final class Words {
  private Words() {}

  public static Argument of(Amount amount) {
    return amount instanceof Amount.Inr
        ? Numeral.of(amount.value())
        : Quantities.words(amount.value(), amount.ucum());
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
