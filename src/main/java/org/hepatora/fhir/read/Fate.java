// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.time.LocalDate;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/** What became of one resource when it was read. */
sealed interface Fate {
  /** It is read as facts. */
  Fate USED = new Used();

  /** It is read as facts. */
  record Used() implements Fate {}

  /**
   * A stated rule leaves it out.
   *
   * @param rule one of docs/facts.md, e.g. {@code type}, {@code status}, {@code code}
   */
  record Irrelevant(String rule) implements Fate {}

  /**
   * It could not be read as what it may be.
   *
   * @param topic what it could be; null when it cannot change the answer
   * @param from the first day it may be about; null when it has none
   * @param until the last day; null when it has none or is not over
   */
  record NotUnderstood(
      Argument reason, @Nullable Topic topic, @Nullable LocalDate from, @Nullable LocalDate until)
      implements Fate {}

  static Fate irrelevant(String rule) {
    return new Irrelevant(rule);
  }

  static Fate notUnderstood(Argument reason, Topic topic) {
    return new NotUnderstood(reason, topic, null, null);
  }
}
