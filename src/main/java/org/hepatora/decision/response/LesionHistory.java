// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.response.Lesion.Role;
import org.jspecify.annotations.Nullable;

/**
 * One lesion with everything read of it up to the day asked about, oldest first.
 *
 * @param part the part it plays in the current line under RECIST 1.1: as recorded, else by the
 *     selection rules; null when it plays none (never seen, or gone before baseline)
 */
public record LesionHistory(Lesion lesion, @Nullable Role part, List<LesionReading> readings) {
  public LesionHistory {
    readings = List.copyOf(readings);
  }

  /** The latest reading, null when there is none. */
  public @Nullable LesionReading latest() {
    return readings.isEmpty() ? null : readings.get(readings.size() - 1);
  }

  /** What was read on that day, null when nothing. */
  public @Nullable LesionReading on(LocalDate date) {
    for (LesionReading reading : readings) {
      if (reading.date().equals(date)) {
        return reading;
      }
    }
    return null;
  }
}
