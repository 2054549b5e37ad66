package org.hepatora.decision.eligibility;

import java.util.List;

/** One step of the decision: reads what is known of the patient and answers; decision.md 2. */
interface Gate {
  GateReport examine(PatientCase patient);

  /** The rules it looks at only where the record gives reason to. */
  default List<Rule> occasional() {
    return List.of();
  }
}
