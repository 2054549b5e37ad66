// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the missing settings instead of a stack trace. */
final class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, MissingSettingsException cause) {
    return new FailureAnalysis(
        cause.getMessage(), "Set them in the environment and start again.", cause);
  }
}
