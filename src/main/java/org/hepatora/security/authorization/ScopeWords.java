// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.ResourceScope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A scope in the words of the consent page, in the reader's language.
 *
 * @param scope as it is sent
 * @param words what it means; the scope itself where nothing is known of it
 */
record ScopeWords(String scope, String words) {
  static ScopeWords of(String scope, MessageSource messages) {
    var parsed = ResourceScope.parse(scope);
    var language = LocaleContextHolder.getLocale();
    if (parsed == null) {
      var known = messages.getMessage(key(scope), null, scope, language);
      return new ScopeWords(scope, known == null ? scope : known);
    }
    return new ScopeWords(scope, sentence(parsed, messages, language));
  }

  private static String key(String scope) {
    return "scope." + scope.replace('/', '.');
  }

  private static String sentence(ResourceScope scope, MessageSource messages, Locale language) {
    var what =
        scope.type().equals("*")
            ? messages.getMessage("scope.everything", null, language)
            : messages.getMessage("scope.type", new Object[] {scope.type()}, language);
    var whose = scope.level() == Level.PATIENT ? "scope.of-patient" : "scope.of-all";
    var may =
        Stream.of(Access.values())
            .filter(scope.access()::contains)
            .map(access -> "scope." + access.name().toLowerCase(Locale.ROOT))
            .map(verb -> messages.getMessage(verb, null, language))
            .collect(Collectors.joining(messages.getMessage("scope.and", null, language)));
    var sentence = messages.getMessage(whose, new Object[] {may, what}, language);
    return scope.filter().isEmpty()
        ? sentence
        : messages.getMessage("scope.where", new Object[] {sentence, scope.filter()}, language);
  }
}
