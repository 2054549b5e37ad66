package org.hepatora.fhir.write;

import org.hepatora.fhir.code.Canonicals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.plateau.Plateau.Phase;
import org.hepatora.decision.plateau.Plateau.Unknown;
import org.hepatora.decision.plateau.Plateau.Unmet;
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
    notes(plateau).forEach(note -> observation.addNote().setText(note));
    observation
        .addNote()
        .setText(
            "The definition of the plateau is ours (policy "
                + response.policyVersion()
                + "); no published consensus defines one.");
    return observation;
  }

  private static LocalDate day(TumourResponse response) {
    var assessments = response.history().assessments();
    return assessments.isEmpty()
        ? response.history().asOf()
        : assessments.get(assessments.size() - 1);
  }

  private static List<String> notes(Plateau plateau) {
    var notes = new ArrayList<String>();
    notes.add(
        switch (plateau.verdict()) {
          case REACHED -> "Plateau reached.";
          case NOT_REACHED -> "Plateau not reached: " + unmet(plateau) + ".";
          case UNKNOWN -> "Whether a plateau is reached is unknown: " + unknown(plateau) + ".";
        });
    if (plateau.isReached() && plateau.unknown().contains(Unknown.AFP)) {
      notes.add("Judged without AFP, which is unknown.");
    }
    if (plateau.late()) {
      notes.add("Late plateau: resistance may develop; decide now or take a biopsy.");
    }
    for (var other : plateau.sensitivity()) {
      notes.add(
          "With "
              + other.minimumDays()
              + " d as the shortest plateau: "
              + (other.reached() ? "reached." : "not reached."));
    }
    return notes;
  }

  private static String unmet(Plateau plateau) {
    return String.join(", ", plateau.unmet().stream().map(ResponsePhaseWriter::words).toList());
  }

  private static String unknown(Plateau plateau) {
    return String.join(", ", plateau.unknown().stream().map(ResponsePhaseWriter::words).toList());
  }

  private static String words(Unmet unmet) {
    return switch (unmet) {
      case NOT_A_RESPONDER -> "no CR or PR so far";
      case PROGRESSING -> "progressive disease";
      case UNCONFIRMED_PROGRESSION -> "unconfirmed progression";
      case NOT_STABLE -> "the sums are not stable";
      case TOO_SHORT -> "too short";
      case TOO_EARLY_ON_THERAPY -> "too early on therapy";
      case AFP_RISING -> "AFP is rising";
    };
  }

  private static String words(Unknown unknown) {
    return switch (unknown) {
      case RECIST_SUMS -> "no RECIST 1.1 sums to compare";
      case THERAPY_START -> "the first dose is not known";
      case AFP -> "AFP";
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
