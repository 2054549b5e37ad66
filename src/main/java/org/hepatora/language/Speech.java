// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Term;
import org.hepatora.speech.Utterance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in a language what the decision core has found. The messages stand in the bundle {@code
 * words/decision}; a message that a language lacks is said in English. The templates know it as
 * {@code speech}; it holds nothing but the messages, so that a writer needs none of its own.
 */
@Component
public final class Speech {
  private static final MessageSource MESSAGES = messages();

  Speech() {}

  /** In the language of the reader of this request; in English where nobody reads. */
  public static String say(Argument words) {
    return say(words, reader());
  }

  /** In that language. */
  public static String say(Argument words, Locale language) {
    return new Utterance(Speech::message, language).of(words);
  }

  /** The tag of the language of a name that is the same in all; null for the reader's own. */
  public static @Nullable String language(Argument words) {
    return words instanceof Term && !isEnglish(reader()) ? Locale.ENGLISH.toLanguageTag() : null;
  }

  private static boolean isEnglish(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static String message(String key, Object[] arguments, Locale language) {
    var message = MESSAGES.getMessage(key, arguments, key, language);
    return message == null ? key : message;
  }

  /** The language offered to the reader of this request. */
  private static Locale reader() {
    var context = LocaleContextHolder.getLocaleContext();
    var wish = context == null ? null : context.getLocale();
    var offered = wish == null ? null : Languages.offered(wish);
    return offered == null ? Locale.ENGLISH : offered;
  }

  static ResourceBundleMessageSource messages() {
    var source = new ResourceBundleMessageSource();
    source.setBasenames("words/decision", "words/messages");
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
