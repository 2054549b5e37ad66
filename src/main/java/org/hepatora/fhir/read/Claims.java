// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.code.ConditionKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts Conditions and Observations about the same thing into one timeline. The newest word counts;
 * a Condition that something is there contradicts "none" and nothing else, since it knows no grade.
 * Of one day the worse counts, and the contradiction is shown.
 */
final class Claims {
  private static final Argument NO_GRADE = Sentence.of("why.recorded-as-present-in-a-condition");

  private final Reading reading;
  private final Tally tally;

  Claims(Reading reading, Tally tally) {
    this.reading = reading;
    this.tally = tally;
  }

  void settle() {
    new PortalThrombi(reading).settle();
    for (Claim claim : reading.claims) {
      switch (claim.kind()) {
        case ConditionKind.ASCITES -> merge(claim, "ascites", reading.ascites, Ascites.NONE, null);
        case ConditionKind.ENCEPHALOPATHY ->
            merge(
                claim,
                "encephalopathy",
                reading.encephalopathy,
                Encephalopathy.NONE,
                Encephalopathy.PRESENT);
        case "varices" -> {
          if (isDenied(claim, reading.varices, VaricesRisk.NONE)) {
            merge(claim, "varices", reading.varices, VaricesRisk.NONE, null);
          }
        }
        case "hepatitis-b" -> {
          if (isDenied(claim, reading.hbsAg, false)) {
            merge(claim, "HBsAg", reading.hbsAg, false, null);
          }
        }
        case ConditionKind.PORTAL_THROMBOSIS -> thrombus(claim);
        default -> {
          if (ConditionKind.isMetastasis(claim.kind())) {
            metastasis(claim);
          }
        }
      }
    }
  }

  /**
   * @param none the value that says it is not there
   * @param there the value that says no more than that it is; null when it has to be graded
   */
  private <T> void merge(Claim claim, String what, List<Fact<T>> facts, T none, @Nullable T there) {
    var source = claim.from().source();
    var day = claim.day();
    if (!claim.present()) {
      absent(claim, what, facts, none);
      return;
    }
    if (day == null) {
      if (!isGraded(facts, none)) {
        reading.keepUndatable(facts, Days.Span.ALWAYS, NO_GRADE, source);
      }
      return;
    }
    var before = latestUntil(facts, day);
    boolean graded = before instanceof Fact.Read<T> read && !read.value().equals(none);
    if (graded) {
      return;
    }
    boolean denied = facts.removeIf(fact -> fact.date().equals(day) && isValue(fact, none));
    if (denied) {
      reading.problem(
          claim.from().path(),
          Joined.of(Joint.COLON, new Term(what), Sentence.of("record.contradiction")));
    }
    facts.add(
        there == null
            ? new Fact.Unreadable<>(day, NO_GRADE, source)
            : new Fact.Read<>(day, there, source));
  }

  private <T> void absent(Claim claim, String what, List<Fact<T>> facts, T none) {
    var day = claim.day();
    if (day == null) {
      return;
    }
    boolean worse =
        facts.stream().anyMatch(fact -> fact.date().equals(day) && !isValue(fact, none));
    if (worse) {
      reading.problem(
          claim.from().path(),
          Joined.of(Joint.COLON, new Term(what), Sentence.of("record.contradiction")));
      return;
    }
    facts.add(new Fact.Read<>(day, none, claim.from().source()));
  }

  /** Of what is not required, a Condition says no more than the Observation it contradicts. */
  private static <T> boolean isDenied(Claim claim, List<Fact<T>> facts, T none) {
    var day = claim.day();
    if (!claim.present() || day == null) {
      return false;
    }
    var before = latestUntil(facts, day);
    return before != null && isValue(before, none);
  }

  private static <T> boolean isGraded(List<Fact<T>> facts, T none) {
    return facts.stream().anyMatch(fact -> fact instanceof Fact.Read<T> && !isValue(fact, none));
  }

  private static <T> boolean isValue(Fact<T> fact, T value) {
    return fact instanceof Fact.Read<T> read && read.value().equals(value);
  }

  private static <T> @Nullable Fact<T> latestUntil(List<Fact<T>> facts, LocalDate day) {
    Fact<T> latest = null;
    for (Fact<T> fact : facts) {
      boolean known = !fact.date().isAfter(day) && !(fact instanceof Fact.Undatable<T>);
      if (known && (latest == null || !fact.date().isBefore(latest.date()))) {
        latest = fact;
      }
    }
    return latest;
  }

  private void metastasis(Claim claim) {
    var organ = ConditionKind.organ(claim.kind());
    boolean shown = reading.lesions.values().stream().anyMatch(lesion -> isAt(lesion, organ));
    if (claim.present() && !shown) {
      unexplained(claim, Sentence.of("record.metastasis"));
    }
  }

  private static boolean isAt(Lesion lesion, Organ organ) {
    return organ == Organ.OTHER
        ? !lesion.isIntrahepatic() && !lesion.isThrombus()
        : lesion.organ() == organ;
  }

  private void thrombus(Claim claim) {
    var day = claim.day();
    var word = day == null ? null : latestUntil(reading.thrombus, LocalDate.MAX);
    boolean denied = word != null && isValue(word, Cheng.NONE) && !word.date().isBefore(day);
    boolean shown =
        reading.thrombus.stream().anyMatch(fact -> !isValue(fact, Cheng.NONE))
            || reading.lesions.values().stream().anyMatch(Lesion::isThrombus);
    if (claim.present() && !shown && !denied) {
      unexplained(claim, Sentence.of("record.thrombus"));
    }
  }

  private void unexplained(Claim claim, Argument why) {
    tally.move(claim.from(), new Fate.NotUnderstood(why, Topic.BARRIER, claim.day(), null));
  }
}
