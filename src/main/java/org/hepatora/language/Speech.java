package org.hepatora.language;

import java.util.Locale;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.hepatora.language.message.Messages;

/**
 * Says in a language what the decision core has found. The templates know it as {@code
 * speech}; it holds nothing, so that a writer needs none of its own.
 */
@Component
public final class Speech {
  Speech() {}

  /** In the language of the reader of this request; in English where nobody reads. */
  public static String say(Argument words) {
    return say(words, reader());
  }

  /** In that language. */
  public static String say(Argument words, Locale language) {
    return Messages.say(words, language);
  }

  /** The tag of the language of a name that is the same in all; null for the reader's own. */
  public static @Nullable String language(Argument words) {
    return words instanceof Term && !isEnglish(reader()) ? Locale.ENGLISH.toLanguageTag() : null;
  }

  private static boolean isEnglish(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /** The language offered to the reader of this request. */
  private static Locale reader() {
    var context = LocaleContextHolder.getLocaleContext();
    var wish = context == null ? null : context.getLocale();
    var offered = wish == null ? null : Languages.offered(wish);
    return offered == null ? Locale.ENGLISH : offered;
  }
}
