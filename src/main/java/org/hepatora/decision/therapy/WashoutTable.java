// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.Comparator;
import java.util.stream.Stream;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** The intervals between a treatment and surgery, one row an agent; evidence.md 5. */
public record WashoutTable(
    Row pd1PdL1,
    Row ctla4,
    Row bevacizumab,
    Row ramucirumab,
    Row lenvatinib,
    Row sorafenib,
    Row regorafenib,
    Row cabozantinib,
    Row apatinib,
    Row anlotinib,
    Row donafenib,
    Row tace,
    Row haic,
    Row sbrt,
    Row y90) {

  /**
   * One row.
   *
   * @param hard days from the last dose below which surgery waits
   * @param preferred days below which a caution is given; null when there is no second interval
   * @param restart earliest days from surgery to the next dose, the wound healed; null when it is
   *     usually not given again
   */
  public record Row(Limit hard, @Nullable Limit preferred, @Nullable Limit restart) {
    public Row {
      if (preferred != null && preferred.value().compareTo(hard.value()) < 0) {
        throw new IllegalArgumentException("the preferred interval is shorter than the hard one");
      }
    }

    /** The longer interval of each kind; not given again where either is not. */
    Row longer(Row other) {
      var hard = max(this.hard, other.hard);
      var preferred = max(preferredOrHard(), other.preferredOrHard());
      var restart =
          this.restart == null || other.restart == null ? null : max(this.restart, other.restart);
      return new Row(hard, preferred.compare(hard.value()) == 0 ? null : preferred, restart);
    }

    private Limit preferredOrHard() {
      return preferred == null ? hard : preferred;
    }

    private static Limit max(Limit one, Limit other) {
      return one.value().compareTo(other.value()) >= 0 ? one : other;
    }
  }

  /** The row of a drug, of several the longest intervals; null for a drug without a washout. */
  public @Nullable Row of(Drug drug) {
    Row found = null;
    for (var name : drug.intervals()) {
      var row = row(name);
      if (row == null) {
        throw new IllegalArgumentException("there is no interval " + name);
      }
      found = found == null ? row : found.longer(row);
    }
    return found;
  }

  /** The row of a name as the policy writes it; null when there is none. */
  public @Nullable Row row(String name) {
    return switch (name) {
      case "pd1-pd-l1" -> pd1PdL1;
      case "ctla4" -> ctla4;
      case "bevacizumab" -> bevacizumab;
      case "ramucirumab" -> ramucirumab;
      case "lenvatinib" -> lenvatinib;
      case "sorafenib" -> sorafenib;
      case "regorafenib" -> regorafenib;
      case "cabozantinib" -> cabozantinib;
      case "apatinib" -> apatinib;
      case "anlotinib" -> anlotinib;
      case "donafenib" -> donafenib;
      default -> null;
    };
  }

  /** The longest hard interval of any treatment. */
  public Limit longestHard() {
    return Stream.of(
            pd1PdL1,
            ctla4,
            bevacizumab,
            ramucirumab,
            lenvatinib,
            sorafenib,
            regorafenib,
            cabozantinib,
            apatinib,
            anlotinib,
            donafenib,
            tace,
            haic,
            sbrt,
            y90)
        .map(Row::hard)
        .max(Comparator.comparing(Limit::value))
        .orElseThrow();
  }

  /** The row of a local therapy; null for ablation, which has none. */
  public @Nullable Row of(Modality modality) {
    return switch (modality) {
      case TACE -> tace;
      case HAIC -> haic;
      case SBRT -> sbrt;
      case Y90 -> y90;
      case RFA, MWA -> null;
    };
  }

  /** The intervals of evidence.md 5 with the preferred values of decision.md G10. */
  public static WashoutTable standard() {
    var usLabel =
        Joined.of(Joint.SEMICOLON, Sentence.of("source.us-label"), Reference.of("evidence.md 5"));
    var review =
        Joined.of(
            Joint.SEMICOLON,
            Joined.of(
                Joint.COMMA, Sentence.of("source.peri-operative-review"), new Term("PMC8339966")),
            Reference.of("evidence.md 5"));
    var practice = Reference.of("evidence.md 5");
    var healed =
        Limit.ours(
            "14",
            "d",
            Joined.of(
                Joint.SEMICOLON,
                Sentence.of("source.wound-healed"),
                Reference.of("evidence.md 5")));
    return new WashoutTable(
        new Row(
            ours("14", practice),
            ours("21", Reference.of("decision.md G10")),
            ours("14", practice)),
        new Row(ours("21", practice), ours("28", Reference.of("decision.md G10")), null),
        new Row(
            published(
                "28",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.bevacizumab-label"),
                    Reference.of("evidence.md 5"))),
            published(
                "42",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.two-half-lives-of-20-d"),
                    Sentence.of(
                        "source.left-out-of-the-last-cycle",
                        new Term("TALENTop, doi 10.1016/S0140-6736(26)01252-3")),
                    Reference.of("evidence.md 5"))),
            published(
                "28",
                Joined.of(
                    Joint.SEMICOLON,
                    Joined.of(
                        Joint.COMMA,
                        Sentence.of("source.bevacizumab-label"),
                        Sentence.of("source.wound-healed")),
                    Reference.of("evidence.md 5")))),
        new Row(
            published(
                "28",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.ramucirumab-label"),
                    Reference.of("evidence.md 5"))),
            null,
            healed),
        new Row(published("7", usLabel), ours("14", practice), healed),
        new Row(published("10", usLabel), ours("14", practice), healed),
        new Row(published("14", review), null, healed),
        new Row(
            published("21", usLabel),
            published("28", Joined.of(Joint.SEMICOLON, Sentence.of("source.eu-label"), review)),
            healed),
        new Row(
            published(
                "7",
                Joined.of(
                    Joint.SEMICOLON,
                    Sentence.of("source.practice-in-peri-operative-trials"),
                    Reference.of("evidence.md 5"))),
            published(
                "30", Joined.of(Joint.SEMICOLON, Sentence.of("source.chinese-label"), review)),
            ours(
                "28",
                Joined.of(
                    Joint.SEMICOLON,
                    Joined.of(
                        Joint.COMMA,
                        Sentence.of("source.the-longer-end-of-14-28"),
                        Sentence.of("source.wound-healed")),
                    Reference.of("evidence.md 5")))),
        new Row(published("28", review), null, ours("28", practice)),
        new Row(ours("7", practice), ours("14", practice), healed),
        new Row(ours("28", practice), null, null),
        new Row(ours("21", practice), null, null),
        new Row(ours("28", practice), null, null),
        new Row(ours("90", practice), null, null));
  }

  private static Limit published(String days, Argument source) {
    return Limit.published(days, "d", source);
  }

  private static Limit ours(String days, Argument source) {
    return Limit.ours(days, "d", source);
  }
}
