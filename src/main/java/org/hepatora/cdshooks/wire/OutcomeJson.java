// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as FHIR OperationOutcome, CDS Hooks 3.0 "non-2xx".
 *
 * @param issue one for each fault, with its path into the request
 */
public record OutcomeJson(String resourceType, List<Issue> issue) {
  public static byte[] of(Refusal refusal) {
    return CdsJson.write(
        new OutcomeJson(
            "OperationOutcome", refusal.faults().stream().map(OutcomeJson::issue).toList()));
  }

  private static Issue issue(Refusal.Fault fault) {
    return new Issue(
        "error",
        fault.kind().issue().toCode(),
        fault.text(),
        fault.path() == null ? null : List.of(fault.path()));
  }

  /** OperationOutcome.issue. */
  record Issue(
      String severity, String code, String diagnostics, @Nullable List<String> expression) {}
}
