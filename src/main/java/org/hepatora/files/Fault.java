// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

/** What can be wrong with a line; each such line is named by file and line. */
public enum Fault {
  /**
   * The text ends in the middle, as the last line does of a file that was not written to its end.
   */
  CUT_OFF("cut-off", true),
  NOT_JSON("not-json", true),
  TOO_LONG("too-long", true),
  /** JSON, and no FHIR resource. */
  NO_TYPE("no-resource-type", true),
  /** A fact that names no patient by id. */
  NO_PATIENT("no-patient", true),
  /** A Patient or Medication nobody can refer to. */
  NO_ID("no-id", true),
  /** The manifest or the name of the file promises another type; the resource is used as it is. */
  OTHER_TYPE_THAN_FILE("other-type-than-file", false),
  /** A resource that was there already, word for word. */
  DUPLICATE("duplicate", false),
  /** The same id with another content: the later version counts, else both do. */
  DUPLICATE_DIFFERS("duplicate-differs", false),
  /** Another person's Patient under an id that is taken, as when two sites are read as one. */
  OTHER_PERSON("other-person", false);

  private final String code;
  private final boolean lost;

  Fault(String code, boolean lost) {
    this.code = code;
    this.lost = lost;
  }

  /** As it stands in the tables. */
  public String code() {
    return code;
  }

  /** Whether nothing of the line could be used. */
  public boolean isLost() {
    return lost;
  }
}
