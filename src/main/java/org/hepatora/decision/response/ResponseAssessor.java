package org.hepatora.decision.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tumour response under RECIST 1.1, mRECIST and iRECIST; decision.md 3.1 and 3.2. */
public final class ResponseAssessor {
  private ResponseAssessor() {}

  /**
   * The response in the current line.
   *
   * @param therapyStart first dose of the current line; null when no systemic therapy is recorded:
   *     the first assessment is the baseline then
   * @param onIci whether the current line has an immune checkpoint inhibitor, so that iRECIST
   *     applies
   * @param asOf later-dated records are not known yet
   */
  public static ResponseHistory assess(
      Imaging imaging,
      @Nullable LocalDate therapyStart,
      boolean onIci,
      LocalDate asOf,
      ResponseRules rules) {
    throw new UnsupportedOperationException("follows");
  }
}
