// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An embolisation or ligation of the portal vein, or of it and a hepatic vein, that makes the
 * future remnant of the liver grow.
 *
 * @param name in the words of the record
 * @param date null when not recorded
 */
public record Augmentation(String name, @Nullable LocalDate date, String source) {
  /** What it is, in the words of the record. */
  public Argument words() {
    return name.isBlank() ? Sentence.of("fact.portal-vein-embolisation") : new Recorded(name);
  }
}
