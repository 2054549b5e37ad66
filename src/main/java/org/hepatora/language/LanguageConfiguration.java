// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** A page speaks the language chosen on it before, else the first one offered that is asked for. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
  @Bean
  LocaleResolver localeResolver() {
    var chosen = new Chosen();
    chosen.setCookiePath("/");
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSameSite("Lax");
    chosen.setCookieMaxAge(Duration.ofDays(365));
    chosen.setDefaultLocaleFunction(Languages::wished);
    return chosen;
  }

  /** Right after the filter of Spring that would take the server's own language for a default. */
  @Bean
  FilterRegistrationBean<WishedLanguage> wishedLanguage() {
    var registration = new FilterRegistrationBean<>(new WishedLanguage());
    registration.setOrder(new OrderedRequestContextFilter().getOrder() + 1);
    return registration;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new Change();
    change.setParamName(Languages.PARAMETER);
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }

  /** A cookie of a language that is not offered counts as none. */
  private static final class Chosen extends CookieLocaleResolver {
    Chosen() {
      super("hepatora-language");
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String tag) {
      return Languages.offered(Locale.forLanguageTag(tag));
    }
  }

  /** A wish for a language that is not offered forgets the choice. */
  private static final class Change extends LocaleChangeInterceptor {
    @Override
    protected @Nullable Locale parseLocaleValue(String tag) {
      return Languages.offered(Locale.forLanguageTag(tag));
    }
  }
}
