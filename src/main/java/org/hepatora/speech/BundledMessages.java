package org.hepatora.speech;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.hepatora.decision.words.Argument;

/** The messages of the bundle {@code words/decision}, without a server around them. */
public final class BundledMessages implements Messages {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  /** What is said in that language. */
  public static String say(Argument words, Locale language) {
    return new Utterance(new BundledMessages(), language).of(words);
  }

  @Override
  public String message(String key, Object[] arguments, Locale language) {
    try {
      var bundle = ResourceBundle.getBundle("words.decision", language, NO_FALLBACK);
      return new MessageFormat(bundle.getString(key), language).format(arguments);
    } catch (MissingResourceException nowhere) {
      return key;
    }
  }
}
