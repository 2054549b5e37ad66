package org.hepatora.decision.answer;

import java.util.Locale;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;

/** Values as a clinician reads them. */
public final class Words {
  private Words() {}

  public static String of(Amount amount) {
    var number = amount.value().toPlainString();
    return amount instanceof Amount.Inr ? number : number + " " + amount.ucum();
  }

  /** {@code GRADE_1_2} is grade 1-2, {@code MODERATE_SEVERE} is moderate-severe. */
  public static String of(Enum<?> value) {
    var words = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.startsWith("grade-") ? "grade " + words.substring(6) : words;
  }

  public static String extrahepatic(int count) {
    return count + (count == 1 ? " viable extrahepatic lesion" : " viable extrahepatic lesions");
  }

  public static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /** The number alone, for thresholds whose unit is said otherwise. */
  public static String marked(Limit limit, String words) {
    return words + (limit.ours() ? " (ours)" : "");
  }
}
