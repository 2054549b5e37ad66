package org.hepatora.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what the decision core wrote in English; for the templates. The
 * bundle {@code decision} holds the core's sentences as patterns under keys, and what each is in
 * another language. What no pattern fits stays as it is: names, citations, and words of a hospital.
 */
@Component
public final class Phrasebook {
  private static final String BUNDLE = "decision";

  /** What parts a text and what stands there instead, the strongest first. */
  private static final List<Joint> JOINTS =
      List.of(
          new Joint("(?<=[.?]) ", ""),
          new Joint("; ", "；"),
          new Joint(": ", "："),
          new Joint(", ", "、"),
          new Joint(" \\+ ", " + "));

  /** Characters; what is longer is no sentence of the core, and is not looked through. */
  private static final int LONGEST = 2_000;

  private final Map<Locale, Phrases> books = new ConcurrentHashMap<>();

  /** The text in the language of the reader. */
  public String say(String english) {
    return say(english, LocaleContextHolder.getLocale());
  }

  /** The tag of the language in which {@link #say} leaves the text; null for the reader's own. */
  public @Nullable String language(String english) {
    var reader = LocaleContextHolder.getLocale();
    return isEnglish(reader) || !say(english, reader).equals(english)
        ? null
        : Locale.ENGLISH.toLanguageTag();
  }

  String say(String english, Locale reader) {
    return isEnglish(reader) || english.length() > LONGEST
        ? english
        : in(english, books.computeIfAbsent(reader, Phrasebook::of));
  }

  private static String in(String english, Phrases phrases) {
    if (english.endsWith(".")) {
      var body = english.substring(0, english.length() - 1);
      var phrase = phrases.find(body, part -> in(part, phrases));
      if (phrase != null) {
        return phrase + "。";
      }
    }
    var phrase = phrases.find(english, part -> in(part, phrases));
    if (phrase != null) {
      return phrase;
    }
    for (var joint : JOINTS) {
      var said = joint.apart(english, part -> in(part, phrases));
      if (said != null) {
        return said;
      }
    }
    return english;
  }

  private static boolean isEnglish(Locale reader) {
    return reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static Phrases of(Locale reader) {
    var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return Phrases.of(
        ResourceBundle.getBundle(BUNDLE, Locale.ROOT, none),
        ResourceBundle.getBundle(BUNDLE, reader, none));
  }
}
