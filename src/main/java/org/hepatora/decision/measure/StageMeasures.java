package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.Extents;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.staging.Bclc;
import org.hepatora.decision.staging.Cnlc;
import org.hepatora.decision.staging.Staged;
import org.hepatora.decision.staging.TransplantCriteria;

/** The stage of the viable disease on one day; unknown without current imaging; decision.md 3.6. */
final class StageMeasures {
  private StageMeasures() {}

  static List<Measure> of(PatientCase patient) {
    if (!(patient.course().imaging() instanceof Finding.Known<LocalDate> scan)) {
      var why = Words.sentence("imaging: " + Rule.why(patient.course().imaging()));
      return List.of(
          Measure.unknown(Kind.BCLC, List.of(), why),
          Measure.unknown(Kind.CNLC, List.of(), why),
          Measure.unknown(Kind.MILAN, List.of(), why),
          Measure.unknown(Kind.UP_TO_SEVEN, List.of(), why));
    }
    var extent = Extents.of(patient);
    var looked = new Looked(scan.value(), sources(patient, scan));
    return List.of(
        stage(Kind.BCLC, Bclc.of(extent), Bclc::code, looked),
        stage(Kind.CNLC, Cnlc.of(extent), Cnlc::code, looked),
        criterion(Kind.MILAN, TransplantCriteria.milan(extent), looked),
        criterion(Kind.UP_TO_SEVEN, TransplantCriteria.upToSeven(extent), looked));
  }

  private record Looked(LocalDate day, List<String> sources) {}

  private static <S extends Enum<S>> Measure stage(
      Kind kind, Staged<S> staged, Function<S, String> code, Looked looked) {
    var stage = staged.stage();
    if (stage != null) {
      return Measure.of(
          kind,
          Seen.text(code.apply(stage), looked.day, looked.sources),
          kind.display() + " " + code.apply(stage) + ".");
    }
    var possible = staged.possible().stream().map(code).collect(Collectors.joining(", "));
    var still = possible.isEmpty() ? "" : ", possible are " + possible;
    return Measure.unknown(
        kind,
        looked.sources,
        kind.display() + " unknown" + still + ": " + String.join("; ", staged.missing()) + ".");
  }

  private static Measure criterion(Kind kind, Truth met, Looked looked) {
    return switch (met) {
      case YES ->
          Measure.of(kind, Seen.text("yes", looked.day, looked.sources), kind.display() + ": yes.");
      case NO ->
          Measure.of(kind, Seen.text("no", looked.day, looked.sources), kind.display() + ": no.");
      case UNKNOWN ->
          Measure.unknown(
              kind,
              looked.sources,
              kind.display() + " unknown: not enough is known of the viable disease.");
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
