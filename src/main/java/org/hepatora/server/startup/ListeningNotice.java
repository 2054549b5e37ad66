// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.startup;

import java.time.Duration;
import org.hepatora.platform.ServerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line where the server listens and how long its start took. */
@Component
final class ListeningNotice implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ListeningNotice.class);

  private final ServerProperties server;
  private final Environment environment;

  ListeningNotice(ServerProperties server, Environment environment) {
    this.server = server;
    this.environment = environment;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var taken = event.getTimeTaken();
    LOG.info(
        "Ready on {} after {} s",
        address(),
        taken == null ? "some" : Long.toString(taken.plus(Duration.ofMillis(500)).toSeconds()));
  }

  private String address() {
    var configured = server.base();
    if (configured != null) {
      return configured;
    }
    boolean tls = environment.containsProperty("server.ssl.certificate");
    return "%s://%s:%s/"
        .formatted(
            tls ? "https" : "http",
            environment.getProperty("server.address", "localhost"),
            environment.getProperty("local.server.port", "8080"));
  }
}
