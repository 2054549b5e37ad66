// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.security.ClientOrigins;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * Which web pages may call: any may read what is public; the rest is for the origins of registered
 * apps and those the installation names.
 */
final class FhirCors implements CorsConfigurationSource {
  private final ClientOrigins clients;
  private final List<String> named;

  FhirCors(ClientOrigins clients, List<String> named) {
    this.clients = clients;
    this.named = named.stream().filter(each -> !each.equals("*")).toList();
  }

  @Override
  public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
    if (request.getHeader("Origin") == null) {
      return null;
    }
    var cors = new CorsConfiguration();
    String path = request.getRequestURI();
    if (path.endsWith("/fhir/metadata") || path.contains("/.well-known/")) {
      cors.setAllowedOriginPatterns(List.of("*"));
    } else {
      var origins = new ArrayList<>(named);
      origins.addAll(clients.origins());
      cors.setAllowedOriginPatterns(origins);
    }
    cors.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"));
    cors.setAllowedHeaders(List.of("*"));
    cors.setExposedHeaders(
        List.of(
            "Location", "Content-Location", "ETag", "Last-Modified", "Retry-After", "X-Progress"));
    cors.setMaxAge(600L);
    return cors;
  }
}
