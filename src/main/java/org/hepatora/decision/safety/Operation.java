package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.Comparator;
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
    RESECTION("liver resection"),
    ABLATION("liver ablation");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What a clinician calls it. */
    public String words() {
      return words;
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
