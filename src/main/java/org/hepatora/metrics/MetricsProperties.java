// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where metrics are handed out, prefix {@code hepatora.metrics}.
 *
 * @param port the port of {@code /metrics} in Prometheus' format; without one it is closed, 0 takes
 *     any free one
 * @param address where that port listens
 */
@ConfigurationProperties("hepatora.metrics")
record MetricsProperties(@Nullable Integer port, @DefaultValue("127.0.0.1") String address) {
  MetricsProperties {
    if (port != null && (port < 0 || port > 65535)) {
      throw new IllegalArgumentException("hepatora.metrics.port is no port");
    }
  }
}
