// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

/**
 * A call that would be slow the first time, for all that is loaded and compiled on its way; made
 * before the server says it is ready.
 */
public interface FirstCall {
  /**
   * Makes it, often enough that the next is fast.
   *
   * @param record a made-up patient's record, a Bundle that begins with the patient
   */
  void make(String record);

  /** Whether no first answer waits for it, so that it is made once the server listens. */
  default boolean canWait() {
    return true;
  }
}
