// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/**
 * The Child-Pugh score of liver function, 5 to 15 points; Pugh et al., Br J Surg 1973;60:646,
 * evidence.md 4.1. With a component missing it is a range: the missing one counts 1 at least and 3
 * at most. Readings of the boundaries: docs/clinical/child-pugh.md.
 *
 * @param minimum points if every missing component were best
 * @param maximum points if every missing component were worst
 * @param missing each missing component and why; empty when the score is exact
 * @param date the day of its latest component; null when none is known
 */
public record ChildPugh(
    int minimum,
    int maximum,
    List<Argument> missing,
    @Nullable LocalDate date,
    List<String> sources) {
  /** Rule id. */
  public static final String RULE = "liver.child-pugh";

  /** Where the rule comes from. */
  public static final Argument CITATION =
      new Term("Child-Pugh: Pugh et al., Br J Surg 1973;60:646");

  // 2 mg/dL and 3 mg/dL in SI; a value on a boundary takes the middle row: ours, evidence.md 4.1.
  private static final BigDecimal BILIRUBIN_TWO = new BigDecimal("34");
  private static final BigDecimal BILIRUBIN_THREE = new BigDecimal("51");
  private static final BigDecimal ALBUMIN_ONE = new BigDecimal("35");
  private static final BigDecimal ALBUMIN_THREE = new BigDecimal("28");
  private static final BigDecimal INR_TWO = new BigDecimal("1.7");
  private static final BigDecimal INR_THREE = new BigDecimal("2.3");

  public ChildPugh {
    missing = List.copyOf(missing);
    sources = List.copyOf(sources);
  }

  /** A bedside component that is graded, not measured: ascites, encephalopathy. */
  public interface Grade {
    /** 1 for none, 2 for slight, 3 for marked. */
    int childPughPoints();
  }

  /** Class A 5-6, B 7-9, C 10-15. */
  public enum Letter {
    A,
    B,
    C
  }

  /** The score, exact or as a range. */
  public static ChildPugh of(LiverPanel panel) {
    var inputs =
        new Inputs()
            .with(Sentence.of("fact.bilirubin"), panel.bilirubin())
            .with(Sentence.of("fact.albumin"), panel.albumin())
            .with(new Term("INR"), panel.inr())
            .with(Sentence.of("fact.ascites"), panel.ascites())
            .with(Sentence.of("fact.encephalopathy"), panel.encephalopathy());
    var ranges =
        List.of(
            range(panel.bilirubin().map(bilirubin -> bilirubinPoints(bilirubin.value()))),
            range(panel.albumin().map(albumin -> albuminPoints(albumin.value()))),
            range(panel.inr().map(inr -> inrPoints(inr.value()))),
            range(panel.ascites().map(Grade::childPughPoints)),
            range(panel.encephalopathy().map(Grade::childPughPoints)));
    return new ChildPugh(
        ranges.stream().mapToInt(Range::least).sum(),
        ranges.stream().mapToInt(Range::most).sum(),
        inputs.missing(),
        inputs.latest(),
        inputs.sources());
  }

  /** Whether every component is known. */
  public boolean isExact() {
    return missing.isEmpty();
  }

  /** Whether the score is at least so many points: yes from the minimum, no from the maximum. */
  public Truth isAtLeast(int points) {
    if (minimum >= points) {
      return Truth.YES;
    }
    return maximum < points ? Truth.NO : Truth.UNKNOWN;
  }

  /** The class of the best possible score. */
  public Letter best() {
    return letter(minimum);
  }

  /** The class of the worst possible score. */
  public Letter worst() {
    return letter(maximum);
  }

  /** The exact points, or which components are missing. */
  public Finding<Integer> points() {
    if (isExact() && date != null) {
      return new Finding.Known<>(minimum, date, sources);
    }
    return new Finding.Missing<>(
        Joined.of(
            Joint.SEMICOLON,
            Sentence.of("why.between-points", Numeral.of(minimum), Numeral.of(maximum)),
            Joined.of(Joint.SEMICOLON, missing)),
        sources);
  }

  /** What a clinician reads: {@code A5}, {@code B8}, or {@code 6-10 (A-C)} for a range. */
  public Argument words() {
    if (isExact()) {
      return new Term(best() + String.valueOf(minimum));
    }
    return new Term(minimum + "-" + maximum + " (" + best() + "-" + worst() + ")");
  }

  private static Letter letter(int points) {
    if (points <= 6) {
      return Letter.A;
    }
    return points <= 9 ? Letter.B : Letter.C;
  }

  private static int bilirubinPoints(BigDecimal micromolesPerLitre) {
    if (micromolesPerLitre.signum() <= 0) {
      return 0;
    }
    if (micromolesPerLitre.compareTo(BILIRUBIN_TWO) < 0) {
      return 1;
    }
    return micromolesPerLitre.compareTo(BILIRUBIN_THREE) <= 0 ? 2 : 3;
  }

  private static int albuminPoints(BigDecimal gramsPerLitre) {
    if (gramsPerLitre.signum() <= 0) {
      return 0;
    }
    if (gramsPerLitre.compareTo(ALBUMIN_ONE) > 0) {
      return 1;
    }
    return gramsPerLitre.compareTo(ALBUMIN_THREE) >= 0 ? 2 : 3;
  }

  private static int inrPoints(BigDecimal ratio) {
    if (ratio.signum() <= 0) {
      return 0;
    }
    if (ratio.compareTo(INR_TWO) < 0) {
      return 1;
    }
    return ratio.compareTo(INR_THREE) <= 0 ? 2 : 3;
  }

  /** What one component adds at least and at most; 0 points stand for an impossible value. */
  private record Range(int least, int most) {}

  private static Range range(Finding<Integer> points) {
    if (points instanceof Finding.Known<Integer> known && known.value() > 0) {
      return new Range(known.value(), known.value());
    }
    return new Range(1, 3);
  }
}
