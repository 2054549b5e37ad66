// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

/** What became of a line; every line has exactly one. */
public enum Fate {
  /** Part of a record that was decided on. */
  USED("used"),
  /** A Medication, kept for the records that name it. */
  SHARED("shared"),
  /** About a patient who is not in the cohort. */
  OUTSIDE_COHORT("outside-cohort"),
  /** Part of a record that could not be decided on. */
  FAILED("failed"),
  /** A resource no rule looks at. */
  OTHER_TYPE("other-type"),
  BLANK("blank"),
  /** Nothing of it could be used; named among the faults. */
  LOST("lost");

  private final String code;

  Fate(String code) {
    this.code = code;
  }

  /** As it stands in the tables. */
  public String code() {
    return code;
  }
}
