package org.hepatora.server.fhir;

import ca.uhn.fhir.rest.openapi.OpenApiInterceptor;
import ca.uhn.fhir.rest.server.interceptor.CorsInterceptor;
import ca.uhn.fhir.rest.server.interceptor.ResponseHighlighterInterceptor;
import ca.uhn.fhir.rest.server.interceptor.SearchPreferHandlingInterceptor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;

/** What happens around every FHIR request. */
@Configuration(proxyBeanMethods = false)
class InterceptorConfiguration {
  @Bean
  ServerInterceptor cors(FhirProperties properties) {
    var cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(properties.allowedOrigins());
    cors.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"));
    cors.setAllowedHeaders(List.of("*"));
    cors.setExposedHeaders(
        List.of(
            "Location", "Content-Location", "ETag", "Last-Modified", "Retry-After", "X-Progress"));
    cors.setMaxAge(600L);
    return new ServerInterceptor(new CorsInterceptor(cors));
  }

  @Bean
  ServerInterceptor preferHandling(ISearchParamRegistry searchParameters) {
    return new ServerInterceptor(new SearchPreferHandlingInterceptor(searchParameters));
  }

  @Bean
  ServerInterceptor browserView() {
    return new ServerInterceptor(new ResponseHighlighterInterceptor());
  }

  @Bean
  ServerInterceptor openApi() {
    return new ServerInterceptor(new OpenApiInterceptor());
  }
}
