// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.plateau.Plateau.Verdict;
import org.hepatora.decision.policy.PlateauLimits;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/** The window of cytoreductive surgery: a plateau, or a resistant primary among responders. */
final class CytoreductiveWindow {
  private final PlateauLimits limits;
  private final Rule plateau;
  private final Rule resistant;

  CytoreductiveWindow(PlateauLimits limits) {
    this.limits = limits;
    plateau =
        Rule.of(
            "g8.plateau",
            Sentence.of(
                "limit.response-stable-for-at-least-each",
                limits.minimum().words(),
                limits.step().words(),
                limits.stepAtLeast().words(),
                limits.drift().words(),
                limits.driftAtLeast().words(),
                limits.onTherapy().words()),
            Citations.ZHU_STABILITY,
            Citations.CHINESE_CONVERSION,
            Citations.SEED_INTERVIEW);
    resistant =
        Rule.of(
            "g8.resistant-primary",
            Sentence.of("limit.a-resistant-liver-lesion-that-is"),
            Citations.SEED_INTERVIEW);
  }

  /** Whether a plateau or a resistant primary is there now. */
  Truth isOpen(PatientCase patient) {
    if (!patient.isImagingCurrent()) {
      return Truth.UNKNOWN;
    }
    var course = patient.course();
    if (!course.burden().resistantPrimaries().isEmpty()) {
      return Truth.YES;
    }
    return switch (course.plateau().verdict()) {
      case REACHED -> Truth.YES;
      case UNKNOWN -> Truth.UNKNOWN;
      case NOT_REACHED -> course.burden().unknown().isEmpty() ? Truth.NO : Truth.UNKNOWN;
    };
  }

  /** Both criteria, and what is to be said about the plateau. */
  void describe(PatientCase patient, GateNotes notes) {
    if (!patient.isImagingCurrent()) {
      notes.add(
          plateau.unknown(
              Joined.of(
                      Joint.COLON,
                      Sentence.of("value.plateau"),
                      Sentence.of("why.no-current-imaging"))
                  .whole()));
      notes.add(
          resistant.unknown(
              Sentence.of("route.resistant-primary", Sentence.of("why.no-current-imaging"))
                  .whole()));
      return;
    }
    plateau(patient.course().plateau(), notes);
    var burden = patient.course().burden();
    var primaries = burden.resistantPrimaries();
    if (primaries.isEmpty() && patient.course().plateau().isReached()) {
      return;
    }
    if (primaries.isEmpty() && !burden.unknown().isEmpty()) {
      notes.add(
          resistant.unknown(
              Sentence.of("route.resistant-primary", Sentence.of("why.the-state-of-a-lesion-is"))
                  .whole()));
      return;
    }
    notes.add(
        resistant.judged(
            !primaries.isEmpty(),
            primaries.isEmpty()
                ? Sentence.of("route.no-resistant-primary").whole()
                : Sentence.of("route.resistant-primary", Scans.sizes(primaries)).whole(),
            ObservedValue.number(
                primaries.size(),
                patient.course().latestAssessment(),
                Scans.sources(primaries, patient))));
  }

  /** Says so where a shorter or longer plateau would change the answer. */
  void sensitivity(PatientCase patient, GateNotes notes) {
    var found = patient.course().plateau();
    for (var other : found.sensitivity()) {
      if (other.reached() != found.isReached()) {
        notes.caution(
            Sentence.of(
                    other.reached()
                        ? "route.the-plateau-depends-on-its-shortest"
                        : "route.the-plateau-depends-on-its-shortest-2",
                    Numeral.of(other.minimumDays()),
                    Numeral.of(limits.minimum().whole()))
                .whole());
      }
    }
  }

  private void plateau(Plateau found, GateNotes notes) {
    var text = words(found);
    var seen =
        found.start() == null
            ? ObservedValue.text(
                Sentence.of("value." + found.phase().code()), found.until(), found.sources())
            : ObservedValue.quantity(
                BigDecimal.valueOf(found.days()), "d", found.until(), found.sources());
    if (found.verdict() == Verdict.UNKNOWN) {
      notes.add(plateau.unknown(text, seen));
      return;
    }
    notes.add(plateau.judged(found.isReached(), text, seen));
    if (found.isReached() && found.late()) {
      notes.caution(
          Sentence.of(
                  "route.on-the-plateau-for-days-longer",
                  Numeral.of(found.days()),
                  limits.late().words())
              .whole());
    }
    if (found.isReached() && found.unknown().contains(Plateau.Unknown.AFP)) {
      notes.caution(Sentence.of("route.the-plateau-was-judged-without-afp").whole());
    }
  }

  private static Argument words(Plateau found) {
    var parts = new ArrayList<Argument>();
    parts.add(
        switch (found.verdict()) {
          case REACHED ->
              Sentence.of(
                  "route.plateau-since",
                  Day.of(Objects.requireNonNull(found.start())),
                  Numeral.of(found.days()));
          case NOT_REACHED -> because("route.no-plateau", found.unmet());
          case UNKNOWN -> because("route.plateau-unknown", found.unknown());
        });
    for (var other : found.sensitivity()) {
      parts.add(
          Sentence.of(
              other.reached() ? "route.asking-for-d-it-is-reached" : "route.asking-for-d-it-is-not",
              Numeral.of(other.minimumDays())));
    }
    return Joined.of(Joint.SEMICOLON, parts).whole();
  }

  private static <E extends Enum<E>> Argument because(String key, Collection<E> reasons) {
    if (reasons.isEmpty()) {
      return Sentence.of(key);
    }
    var words =
        reasons.stream()
            .sorted()
            .map(reason -> Sentence.of("route.because-" + Words.code(reason)))
            .toList();
    return Sentence.of(key + "-because", Joined.of(Joint.COMMA, words));
  }
}
