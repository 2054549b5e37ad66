// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The languages the pages speak, and the links of a page to itself in each; for the templates. */
@Component
public final class Languages {
  static final String PARAMETER = "lang";

  private static final List<Locale> OFFERED = OfferedLanguages.in(Languages.class.getClassLoader());

  Languages() {}

  /** All of them, English first. */
  public static List<Locale> all() {
    return OFFERED;
  }

  /** The language offered for a wish; null when there is none. */
  static @Nullable Locale offered(Locale wish) {
    for (Locale each : OFFERED) {
      if (each.getLanguage().equals(wish.getLanguage())) {
        return each;
      }
    }
    return null;
  }

  /** The first language offered that a request asks for; English where it asks for none. */
  static Locale wished(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
      for (Locale wish : Collections.list(request.getLocales())) {
        var offered = offered(wish);
        if (offered != null) {
          return offered;
        }
      }
    }
    return Locale.ENGLISH;
  }

  /** The same page in each language; an address of a query alone stays on this page. */
  public List<Choice> choices() {
    var current = LocaleContextHolder.getLocale();
    return OFFERED.stream()
        .map(each -> new Choice(each.toLanguageTag(), name(each), href(each), each.equals(current)))
        .toList();
  }

  private static String name(Locale language) {
    return Speech.say(Sentence.of("language.name"), language);
  }

  private static String href(Locale language) {
    var query =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam(PARAMETER, language.toLanguageTag())
            .build()
            .getQuery();
    return "?" + query;
  }

  /** One language, named in itself. */
  public record Choice(String tag, String name, String href, boolean current) {}
}
