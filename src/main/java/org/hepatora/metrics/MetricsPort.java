// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Objects;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code /metrics} for Prometheus at a port of its own, which no proxy in front of the server hands
 * on. Closed unless {@code hepatora.metrics.port} opens it.
 */
@Component
@ConditionalOnProperty("hepatora.metrics.port")
public final class MetricsPort implements DisposableBean {
  private final HTTPServer server;

  MetricsPort(MetricsProperties properties, PrometheusMeterRegistry registry) {
    try {
      server =
          HTTPServer.builder()
              .inetAddress(InetAddress.getByName(properties.address()))
              .port(Objects.requireNonNull(properties.port()))
              .registry(registry.getPrometheusRegistry())
              .buildAndStart();
    } catch (IOException taken) {
      throw new UncheckedIOException("hepatora.metrics.port cannot be opened", taken);
    }
  }

  /** The port it listens on. */
  public int number() {
    return server.getPort();
  }

  @Override
  public void destroy() {
    server.close();
  }
}
