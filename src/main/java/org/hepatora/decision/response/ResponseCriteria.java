// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

/**
 * The response criteria this server knows, CodeSystem response-criteria. RECICL is read as a
 * criterion of its own: it is never computed, and never taken for mRECIST.
 */
public enum ResponseCriteria {
  RECIST_1_1("recist-1.1", "RECIST 1.1"),
  MRECIST("mrecist", "mRECIST"),
  IRECIST("irecist", "iRECIST"),
  RECICL("recicl", "RECICL");

  private final String code;
  private final String display;

  ResponseCriteria(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /** Whether the response is computed and judged by it here, not only recorded. */
  public boolean isJudged() {
    return this != RECICL;
  }

  /** The code other systems see. */
  public String code() {
    return code;
  }

  /** The name a clinician reads. */
  public String display() {
    return display;
  }
}
