// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The audit, prefix {@code hepatora.audit}.
 *
 * @param retention how long a line is kept, a day at least
 */
@ConfigurationProperties("hepatora.audit")
record AuditProperties(@DefaultValue("3650d") Duration retention) {
  AuditProperties {
    if (retention.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("hepatora.audit.retention is shorter than a day");
    }
  }
}
