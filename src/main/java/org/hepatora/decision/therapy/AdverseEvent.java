// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A recorded toxicity. Active unless its outcome is resolved or resolvedWithSequelae.
 *
 * @param name what it is, as recorded (text or display); may be empty
 * @param grade CTCAE grade 1-5; null when not recorded or not readable
 * @param date null when not recorded
 */
public record AdverseEvent(
    String name,
    @Nullable Integer grade,
    boolean active,
    boolean immuneRelated,
    boolean stableOnReplacement,
    @Nullable LocalDate date,
    String source) {
  /** What it is, in the words of the record. */
  public Argument words() {
    return name.isBlank() ? Sentence.of("fact.adverse-event-without-a-name") : new Recorded(name);
  }
}
