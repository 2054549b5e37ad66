// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.util.Set;
import org.hepatora.decision.picture.Diagnosis;
import org.jspecify.annotations.Nullable;

/** Whether a recorded Condition counts as present; decision.md G1. */
public final class DiagnosisStatus {
  private static final Set<String> CLINICAL =
      Set.of("active", "recurrence", "relapse", "remission");
  private static final Set<String> NOT_VERIFIED =
      Set.of("refuted", "entered-in-error", "differential", "unconfirmed");

  private DiagnosisStatus() {}

  /** An absent status counts as active, an absent verification as confirmed. */
  public static boolean isPresent(Diagnosis diagnosis) {
    return isIn(CLINICAL, diagnosis.clinicalStatus(), true)
        && !isIn(NOT_VERIFIED, diagnosis.verificationStatus(), false);
  }

  private static boolean isIn(Set<String> codes, @Nullable String code, boolean absent) {
    return code == null ? absent : codes.contains(code);
  }
}
