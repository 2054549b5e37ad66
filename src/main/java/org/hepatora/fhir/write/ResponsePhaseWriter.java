// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.plateau.Plateau.Phase;
import org.hepatora.decision.plateau.Plateau.Unknown;
import org.hepatora.decision.plateau.Plateau.Unmet;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;

/** Writes the phase of the response, profile hcc-response-phase; fhir-model.md 1. */
final class ResponsePhaseWriter {
  static final String CODE = "response-phase";

  private ResponsePhaseWriter() {}

  /** The phase on the day of the latest assessment, or the day asked about where there is none. */
  static Observation write(TumourResponse response, String patient) {
    var plateau = response.plateau();
    var observation =
        TimePointWriter.computed(patient, CODE, day(response), Canonicals.HCC_RESPONSE_PHASE);
    observation.setCode(
        new CodeableConcept(new Coding(Canonicals.OBSERVATION_SYSTEM, CODE, "Response phase")));
    observation.setValue(
        new CodeableConcept(
            new Coding(
                Canonicals.RESPONSE_PHASE_SYSTEM,
                plateau.phase().code(),
                display(plateau.phase()))));
    plateau
        .sources()
        .forEach(each -> observation.addDerivedFrom(TimePointWriter.derivedFrom(each)));
    if (plateau.start() != null) {
      ResponsePart.PLATEAU_START.add(observation, new DateTimeType(plateau.start().toString()));
      ResponsePart.PLATEAU_DAYS.add(observation, new IntegerType(Math.toIntExact(plateau.days())));
    }
    notes(plateau).forEach(note -> observation.addNote().setText(Speech.say(note)));
    observation
        .addNote()
        .setText(
            Speech.say(
                Sentence.of(
                        "note.the-definition-of-the-plateau-is-ours",
                        new Term(response.policyVersion()))
                    .whole()));
    return observation;
  }

  private static LocalDate day(TumourResponse response) {
    var assessments = response.history().assessments();
    return assessments.isEmpty()
        ? response.history().asOf()
        : assessments.get(assessments.size() - 1);
  }

  private static List<Argument> notes(Plateau plateau) {
    var notes = new ArrayList<Argument>();
    notes.add(
        switch (plateau.verdict()) {
          case REACHED -> Sentence.of("note.plateau-reached").whole();
          case NOT_REACHED -> Sentence.of("note.plateau-not-reached", unmet(plateau)).whole();
          case UNKNOWN ->
              Sentence.of("note.whether-a-plateau-is-reached-is-unknown", unknown(plateau)).whole();
        });
    if (plateau.isReached() && plateau.unknown().contains(Unknown.AFP)) {
      notes.add(Sentence.of("note.judged-without-afp").whole());
    }
    if (plateau.late()) {
      notes.add(Sentence.of("note.late-plateau").whole());
    }
    for (var other : plateau.sensitivity()) {
      notes.add(
          Sentence.of(
                  other.reached()
                      ? "note.with-a-shortest-plateau-reached"
                      : "note.with-a-shortest-plateau-not-reached",
                  Numeral.of(other.minimumDays()))
              .whole());
    }
    return notes;
  }

  private static Argument unmet(Plateau plateau) {
    return new Joined(
        plateau.unmet().stream().map(ResponsePhaseWriter::words).toList(), Joint.COMMA);
  }

  private static Argument unknown(Plateau plateau) {
    return new Joined(
        plateau.unknown().stream().map(ResponsePhaseWriter::words).toList(), Joint.COMMA);
  }

  private static Argument words(Unmet unmet) {
    return switch (unmet) {
      case NOT_A_RESPONDER -> Sentence.of("note.no-cr-or-pr-so-far");
      case PROGRESSING -> Sentence.of("note.progressive-disease");
      case UNCONFIRMED_PROGRESSION -> Sentence.of("value.unconfirmed-progression");
      case NOT_STABLE -> Sentence.of("note.the-sums-are-not-stable");
      case TOO_SHORT -> Sentence.of("route.because-too-short");
      case TOO_EARLY_ON_THERAPY -> Sentence.of("route.because-too-early-on-therapy");
      case AFP_RISING -> Sentence.of("note.afp-is-rising");
    };
  }

  private static Argument words(Unknown unknown) {
    return switch (unknown) {
      case RECIST_SUMS -> Sentence.of("note.no-recist-sums-to-compare");
      case THERAPY_START -> Sentence.of("note.the-first-dose-is-not-known");
      case AFP -> Sentence.of("fact.afp");
    };
  }

  private static String display(Phase phase) {
    return switch (phase) {
      case SHRINKING -> "Shrinking";
      case PLATEAU -> "Plateau";
      case PROGRESSION -> "Progression";
      case NOT_ASSESSABLE -> "Not assessable";
    };
  }
}
