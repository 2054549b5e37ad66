// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the policy file, by line, instead of a stack trace. */
final class PolicyRefusedAnalyzer extends AbstractFailureAnalyzer<PolicyRefusedException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, PolicyRefusedException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the file (keys and units: docs/clinical/policy.md), or start without"
            + " hepatora.policy.file (HEPATORA_POLICY_FILE) to decide by the standard policy.",
        cause);
  }
}
