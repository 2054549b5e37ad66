package org.hepatora.language.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.hepatora.decision.words.Argument;

/**
 * The message bundles. A message that a language lacks is said in English, one that English lacks
 * is said as its key: whoever reads it is told something.
 */
public final class Messages {
  private static final List<String> BUNDLES = List.of("decision", "messages");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Messages SHARED = new Messages(Messages.class.getClassLoader());

  private final ClassLoader loader;
  private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

  Messages(ClassLoader loader) {
    this.loader = loader;
  }

  /** The words in that language. */
  public static String say(Argument words, Locale language) {
    return SHARED.in(words, language);
  }

  String in(Argument words, Locale language) {
    return new Utterance(this, language).of(words);
  }

  String message(String key, Locale language, Object... arguments) {
    var format =
        formats
            .computeIfAbsent(language, ignored -> new ConcurrentHashMap<>())
            .computeIfAbsent(key, ignored -> new MessageFormat(pattern(key, language), language));
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private String pattern(String key, Locale language) {
    for (String name : BUNDLES) {
      if (loader.getResource(name + ".properties") == null) {
        continue;
      }
      var bundle = ResourceBundle.getBundle(name, language, loader, NO_FALLBACK);
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    return key;
  }
}
