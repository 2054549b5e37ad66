// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The patients to be decided on, as numbers made of their keys: eight bytes a patient, so that
 * millions fit on every machine. Two keys may share a number; the decision looks again.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cohort(long[] sorted, boolean everybody) implements Serializable {
  private static final long serialVersionUID = 1L;

  static Cohort of(long[] numbers) {
    Arrays.sort(numbers);
    return new Cohort(numbers, false);
  }

  static Cohort ofEverybody() {
    return new Cohort(new long[0], true);
  }

  boolean has(String site, String patient) {
    return everybody || Arrays.binarySearch(sorted, number(site, patient)) >= 0;
  }

  /** FNV-1a of 64 bits. */
  static long number(String site, String patient) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : (site + "|" + patient).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
