// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.production;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start profile {@code production} without the settings it needs, naming all at once.
 */
public final class ProductionSettings
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  private static final int SHORTEST_SECRET = 32;

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var environment = event.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("production"))) {
      var missing = missing(environment);
      if (!missing.isEmpty()) {
        throw new MissingSettingsException(missing);
      }
    }
  }

  static List<String> missing(Environment environment) {
    var missing = new ArrayList<String>();
    if (blank(environment, "spring.datasource.url")) {
      missing.add(
          "SPRING_DATASOURCE_URL: JDBC address of your PostgreSQL;"
              + " the embedded database is not for production");
    }
    if (blank(environment, "spring.datasource.username")) {
      missing.add("SPRING_DATASOURCE_USERNAME: user of that database");
    }
    if (blank(environment, "spring.datasource.password")) {
      missing.add("SPRING_DATASOURCE_PASSWORD: password of that user");
    }
    if (!isHttps(environment.getProperty("hepatora.public-url", ""))) {
      missing.add("HEPATORA_PUBLIC_URL: the https address clients use for this server");
    }
    String origins = environment.getProperty("hepatora.fhir.allowed-origins", "");
    if (origins.isBlank() || origins.contains("*")) {
      missing.add(
          "HEPATORA_FHIR_ALLOWED_ORIGINS: the web origins that may call the FHIR API, not *");
    }
    String cds = environment.getProperty("hepatora.cds.allowed-origins", "");
    if (cds.isBlank() || cds.contains("*")) {
      missing.add("HEPATORA_CDS_ALLOWED_ORIGINS: the web origins that may call CDS Hooks, not *");
    }
    missing.addAll(missingForAccessControl(environment));
    if (environment.getProperty("hepatora.cds.enabled", Boolean.class, true)
        && blank(environment, "hepatora.cds.clients[0].issuer")) {
      missing.add(
          "HEPATORA_CDS_CLIENTS_0_ISSUER: the CDS clients that may call, with their keys and FHIR"
              + " servers, or HEPATORA_CDS_ENABLED=false");
    }
    if (environment.getProperty("hepatora.demo.enabled", Boolean.class, false)) {
      missing.add("HEPATORA_DEMO_ENABLED: must stay false; demo patients are not for production");
    }
    return missing;
  }

  private static List<String> missingForAccessControl(Environment environment) {
    String mode = environment.getProperty("hepatora.security.mode", "open");
    var missing = new ArrayList<String>();
    if (mode.equalsIgnoreCase("open")) {
      missing.add("HEPATORA_SECURITY_MODE: embedded or external; open is not for production");
    }
    if (mode.equalsIgnoreCase("external")
        && !isHttps(environment.getProperty("hepatora.security.issuer", ""))) {
      missing.add("HEPATORA_SECURITY_ISSUER: the https address of your OpenID Connect issuer");
    }
    if (mode.equalsIgnoreCase("embedded")) {
      if (blank(environment, "hepatora.security.clients-file")) {
        missing.add("HEPATORA_SECURITY_CLIENTS_FILE: the apps that may connect");
      }
      if (blank(environment, "hepatora.security.users-file")) {
        missing.add("HEPATORA_SECURITY_USERS_FILE: the people who may sign in");
      }
      if (environment.getProperty("hepatora.security.key-secret", "").strip().length()
          < SHORTEST_SECRET) {
        missing.add(
            "HEPATORA_SECURITY_KEY_SECRET: the secret that seals the signing keys,"
                + " 32 characters at least");
      }
    }
    return missing;
  }

  private static boolean blank(Environment environment, String name) {
    return environment.getProperty(name, "").isBlank();
  }

  private static boolean isHttps(String url) {
    try {
      return "https".equals(URI.create(url).getScheme());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
