// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

/** Why a line was not stored. */
enum Reason {
  /** Nothing is known of the file's lines: it could not be fetched. Stands at line 0. */
  NOT_FETCHED("not-fetched"),
  /** The text ends in the middle, as the last line of a file that was not written to its end. */
  CUT_OFF("cut-off"),
  TOO_LONG("too-long"),
  NOT_JSON("not-json"),
  /** JSON, but no resource of FHIR R4, or with elements that FHIR does not have. */
  NOT_FHIR("not-fhir"),
  /** Refers to a resource that is neither stored nor in the files, or deleted. */
  MISSING_REFERENCE("missing-reference"),
  /** A rule of this server forbids it. */
  REFUSED("refused"),
  /** Storing failed, also when tried again. */
  FAILED("failed");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  /** As it stands in the report. */
  String code() {
    return code;
  }
}
