// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.speech;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.hepatora.decision.words.Argument;

/** The messages of the bundle {@code words/decision}, without a server around them. */
public final class BundledMessages implements Messages {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  /**
   * Messages are read once, as reading one costs more than saying it. Each thread has its own: a
   * format is not made to be shared.
   */
  private static final ThreadLocal<Map<Locale, Map<String, MessageFormat>>> READ =
      ThreadLocal.withInitial(HashMap::new);

  /** What is said in that language. */
  public static String say(Argument words, Locale language) {
    return new Utterance(new BundledMessages(), language).of(words);
  }

  @Override
  public String message(String key, Object[] arguments, Locale language) {
    var read = READ.get().computeIfAbsent(language, any -> new HashMap<>());
    var format = read.get(key);
    if (format == null) {
      try {
        var bundle = ResourceBundle.getBundle("words.decision", language, NO_FALLBACK);
        format = new MessageFormat(bundle.getString(key), language);
      } catch (MissingResourceException nowhere) {
        return key;
      }
      read.put(key, format);
    }
    return format.format(arguments);
  }
}
