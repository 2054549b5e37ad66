package org.hepatora.decision.eligibility;

/** One step of the decision: reads what is known of the patient and answers; decision.md 2. */
interface Gate {
  GateReport examine(PatientCase patient);
}
