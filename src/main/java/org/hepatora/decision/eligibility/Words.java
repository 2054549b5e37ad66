package org.hepatora.decision.eligibility;

import java.util.Locale;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;

/** Values as a clinician reads them. */
final class Words {
  private Words() {}

  static String of(Amount amount) {
    var number = amount.value().toPlainString();
    return amount instanceof Amount.Inr ? number : number + " " + amount.ucum();
  }

  /** {@code GRADE_1_2} is grade 1-2, {@code MODERATE_SEVERE} is moderate-severe. */
  static String of(Enum<?> value) {
    var words = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.startsWith("grade-") ? "grade " + words.substring(6) : words;
  }

  static String extrahepatic(int count) {
    return count + (count == 1 ? " viable extrahepatic lesion" : " viable extrahepatic lesions");
  }

  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /** The number alone, for thresholds whose unit is said otherwise. */
  static String marked(Limit limit, String words) {
    return words + (limit.ours() ? " (ours)" : "");
  }
}
