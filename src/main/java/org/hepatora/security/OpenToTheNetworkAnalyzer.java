// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of a stack trace. */
final class OpenToTheNetworkAnalyzer extends AbstractFailureAnalyzer<OpenToTheNetworkException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, OpenToTheNetworkException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Set hepatora.security.mode (HEPATORA_SECURITY_MODE) to embedded or external"
            + " (docs/security), or let server.address be 127.0.0.1.",
        cause);
  }
}
