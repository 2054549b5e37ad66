package org.hepatora.files;

/** What is said of one patient's record. */
interface Judgement {
  /** Adds the rows of the patient. */
  void judge(PatientKey key, PatientRecord record, Rows rows);
}
