// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.DiagnosisStatus;
import org.hepatora.decision.course.Extents;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.staging.Bclc;
import org.hepatora.decision.staging.Cnlc;
import org.hepatora.decision.staging.Staged;
import org.hepatora.decision.staging.TransplantCriteria;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** The stage of the viable disease on one day; unknown without current imaging; decision.md 3.6. */
final class StageMeasures {
  private StageMeasures() {}

  /** From this many points on the liver is no longer preserved, which BCLC 0 to C ask for. */
  private static final int NOT_PRESERVED = 8;

  static List<Measure> of(PatientCase patient) {
    if (patient.diagnoses(Diagnosis.Kind.HCC).stream().noneMatch(DiagnosisStatus::isPresent)) {
      return unknown(Sentence.of("who.no-hepatocellular-carcinoma-is-recorded"));
    }
    if (!(patient.course().imaging() instanceof Finding.Known<LocalDate> scan)) {
      var why =
          Joined.of(Joint.COLON, Sentence.of("fact.imaging"), Rule.why(patient.course().imaging()))
              .whole();
      return unknown(why);
    }
    var extent = Extents.of(patient);
    var looked = new Looked(scan.value(), sources(patient, scan), isTreated(patient));
    boolean weak = patient.childPugh().isAtLeast(NOT_PRESERVED) == Truth.YES;
    return List.of(
        stage(Kind.BCLC, Bclc.of(extent), Bclc::code, looked, weak),
        stage(Kind.CNLC, Cnlc.of(extent), Cnlc::code, looked, false),
        criterion(Kind.MILAN, TransplantCriteria.milan(extent), looked),
        criterion(Kind.UP_TO_SEVEN, TransplantCriteria.upToSeven(extent), looked));
  }

  private static List<Measure> unknown(Argument why) {
    return Stream.of(Kind.BCLC, Kind.CNLC, Kind.MILAN, Kind.UP_TO_SEVEN)
        .map(kind -> Measure.unknown(kind, List.of(), why))
        .toList();
  }

  /** Whether the stage is that of what a therapy left. */
  private static boolean isTreated(PatientCase patient) {
    var therapy = patient.course().therapy();
    return !therapy.lines().isEmpty()
        || !therapy.local().isEmpty()
        || !patient.picture().treatment().resections().isEmpty();
  }

  private record Looked(LocalDate day, List<String> sources, boolean residual) {}

  private static <S extends Enum<S>> Measure stage(
      Kind kind, Staged<S> staged, Function<S, String> code, Looked looked, boolean weak) {
    var stage = staged.stage();
    if (stage != null) {
      return Measure.of(
          kind,
          ObservedValue.text(new Term(code.apply(stage)), looked.day, looked.sources),
          words(Joined.of(Joint.SPACE, kind.words(), new Term(code.apply(stage))), looked, weak));
    }
    var missing = Joined.of(Joint.SEMICOLON, staged.missing());
    var possible = staged.possible().stream().map(code).map(Term::new).toList();
    var text =
        possible.isEmpty()
            ? Sentence.of("measure.unknown", kind.words(), missing)
            : Sentence.of(
                "measure.unknown-possible-are",
                kind.words(),
                Joined.of(Joint.COMMA, possible),
                missing);
    return Measure.unknown(kind, looked.sources, text.whole());
  }

  private static Argument words(Argument stage, Looked looked, boolean weak) {
    var words =
        looked.residual
            ? Sentence.of("measure.stage-of-the-residual-disease", stage).whole()
            : stage.whole();
    return weak ? words.then(Sentence.of("measure.liver-not-preserved").whole()) : words;
  }

  private static Measure criterion(Kind kind, Truth met, Looked looked) {
    return switch (met) {
      case YES ->
          Measure.of(
              kind,
              ObservedValue.text(Sentence.of("value.yes"), looked.day, looked.sources),
              Joined.of(Joint.COLON, kind.words(), Sentence.of("value.yes")).whole());
      case NO ->
          Measure.of(
              kind,
              ObservedValue.text(Sentence.of("value.no"), looked.day, looked.sources),
              Joined.of(Joint.COLON, kind.words(), Sentence.of("value.no")).whole());
      case UNKNOWN ->
          Measure.unknown(
              kind,
              looked.sources,
              Sentence.of(
                      "measure.unknown",
                      kind.words(),
                      Sentence.of("why.not-enough-is-known-of-the-viable-disease"))
                  .whole());
    };
  }

  private static List<String> sources(PatientCase patient, Finding.Known<LocalDate> scan) {
    var sources = new TreeSet<>(scan.sources());
    sources.addAll(patient.childPugh().sources());
    if (patient.now().ecog() instanceof Finding.Known<Integer> ecog) {
      sources.addAll(ecog.sources());
    }
    return List.copyOf(sources);
  }
}
