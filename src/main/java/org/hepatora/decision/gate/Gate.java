// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.util.List;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.PatientCase;

/** One step of the decision: reads what is known of the patient and answers; decision.md 2. */
public interface Gate {
  GateReport examine(PatientCase patient);

  /** The rules it looks at only where the record gives reason to. */
  default List<Rule> occasional() {
    return List.of();
  }
}
