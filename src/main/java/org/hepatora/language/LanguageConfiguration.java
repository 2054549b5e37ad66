package org.hepatora.language;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
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
    chosen.setDefaultLocaleFunction(
        request -> {
          if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            for (Locale wish : Collections.list(request.getLocales())) {
              var offered = Languages.offered(wish);
              if (offered != null) {
                return offered;
              }
            }
          }
          return Locale.ENGLISH;
        });
    return chosen;
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
