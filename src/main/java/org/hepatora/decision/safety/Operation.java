// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A resection or ablation of the liver, done, planned, or being ordered.
 *
 * @param day null when it is not known
 * @param source the resource that says so
 */
public record Operation(Kind kind, Stage stage, @Nullable LocalDate day, String source) {
  static final Comparator<Operation> ORDER =
      Comparator.comparing(
              Operation::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Operation::kind)
          .thenComparing(Operation::stage)
          .thenComparing(Operation::source);

  /** What is done to the liver. */
  public enum Kind {
    RESECTION,
    ABLATION;

    /** By which alerts about it are told apart, the same in every language. */
    String subject() {
      return "liver " + code();
    }

    /** What a clinician calls it. */
    public Sentence words() {
      return Sentence.of("operation." + code());
    }

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it has come. */
  public enum Stage {
    DONE,
    PLANNED,
    /** In an order that is being written. */
    DRAFTED
  }
}
