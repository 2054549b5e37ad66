// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

/** Response categories, CodeSystem tumor-response. */
public enum Category {
  CR("CR"),
  PR("PR"),
  SD("SD"),
  PD("PD"),
  NE("NE"),
  NON_CR_NON_PD("NON-CR-NON-PD"),
  IUPD("iUPD"),
  ICPD("iCPD");

  private final String code;

  Category(String code) {
    this.code = code;
  }

  /** The code other systems see. */
  public String code() {
    return code;
  }

  /** Complete or partial response. */
  public boolean isResponse() {
    return this == CR || this == PR;
  }

  /** Progressive, confirmed or not. */
  public boolean isProgression() {
    return this == PD || this == IUPD || this == ICPD;
  }
}
