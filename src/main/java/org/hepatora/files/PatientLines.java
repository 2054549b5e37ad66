// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.ArrayList;
import java.util.List;

/** The lines of one patient, as they come. */
public final class PatientLines {
  /** A thousand times the usual record; more would threaten those who share the memory; ours. */
  private static final long LARGEST = 128L * 1024 * 1024;

  private final PatientKey key;
  private final List<Line> lines = new ArrayList<>();
  private long bytes;

  public PatientLines(PatientKey key) {
    this.key = key;
  }

  /** Takes one more line; beyond the largest record only its place is kept. */
  public void add(String type, byte[] json, Place place) {
    bytes += json.length;
    lines.add(new Line(type, isTooLarge() ? new byte[0] : json, place));
  }

  /** Whose they are. */
  public PatientKey key() {
    return key;
  }

  boolean isTooLarge() {
    return bytes > LARGEST;
  }

  List<Line> lines() {
    return lines;
  }

  /** A resource as it was sent. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(String type, byte[] json, Place place) {}
}
