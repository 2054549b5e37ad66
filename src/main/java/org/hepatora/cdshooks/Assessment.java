package org.hepatora.cdshooks;

import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fetch.Supplied;

/**
 * What is known of a patient and what follows from it.
 *
 * @param decided the answer to what was supplied
 * @param situation what a plan starts from beside it
 * @param answer the same, qualified by how much of the record that was
 */
record Assessment(
    Supplied supplied,
    PatientPicture picture,
    Answer decided,
    CareSituation situation,
    Answer answer) {
  /** Words for the log line: disposition and policy version, nothing of the patient. */
  String outcome() {
    return answer.disposition().code() + " policy=" + answer.policyVersion();
  }

  /** Whether the answer still is the one that was decided. */
  boolean isUndoubted() {
    return decided.disposition() == answer.disposition();
  }
}
