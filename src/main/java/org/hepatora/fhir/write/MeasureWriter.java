// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.words.Argument;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was computed beside the answer, one Observation of profile hcc-score each;
 * fhir-model.md 1. A value that is not known is absent, with the reason in the note.
 */
public final class MeasureWriter {
  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  /** Counted from doses and operations, which an Observation cannot be derived from. */
  private static final Set<Kind> FROM_TREATMENT =
      EnumSet.of(Kind.PROGRESSION_FREE, Kind.SURVIVAL, Kind.RECURRENCE_FREE);

  private static final Map<Kind, String> CODED = coded();

  /** The Observations in the order of the measures, without ids. */
  public List<Observation> write(List<Measure> measures, LocalDate asOf, String patient) {
    return measures.stream().map(measure -> write(measure, asOf, patient)).toList();
  }

  private static Observation write(Measure measure, LocalDate asOf, String patient) {
    var kind = measure.kind();
    var day = measure.date() == null ? asOf : measure.date();
    var observation = TimePointWriter.computed(patient, kind.code(), day, Canonicals.HCC_SCORE);
    observation.setId((String) null);
    observation.setCode(
        new CodeableConcept(
            new Coding(
                Canonicals.OBSERVATION_SYSTEM,
                kind.code(),
                Speech.say(kind.words(), Locale.ENGLISH))));
    var value = value(measure);
    if (value == null) {
      observation.setDataAbsentReason(
          new CodeableConcept(new Coding(ABSENT, "unknown", "Unknown")));
    } else {
      observation.setValue(value);
    }
    if (!FROM_TREATMENT.contains(kind)) {
      measure
          .sources()
          .forEach(source -> observation.addDerivedFrom(TimePointWriter.derivedFrom(source)));
    }
    observation.addNote().setText(Speech.say(measure.text()));
    observation.addNote().setText(kind.rule() + ": " + Speech.say(kind.citation()));
    return observation;
  }

  private static @Nullable Type value(Measure measure) {
    var observed = measure.observed();
    if (observed instanceof Observed.Number number) {
      return new IntegerType(number.value());
    }
    if (observed instanceof Observed.Quantity seen) {
      var quantity = new Quantity().setValue(seen.value()).setUnit(seen.ucum());
      quantity.setSystem(Codes.UCUM).setCode(seen.ucum());
      return measure.atLeast()
          ? quantity.setComparator(QuantityComparator.GREATER_OR_EQUAL)
          : quantity;
    }
    return observed instanceof Observed.Text text ? words(measure.kind(), text.value()) : null;
  }

  private static Type words(Kind kind, Argument value) {
    var text = Speech.say(value, Locale.ENGLISH);
    var system = CODED.get(kind);
    if (system != null) {
      return new CodeableConcept(new Coding().setSystem(system).setCode(text)).setText(text);
    }
    return kind == Kind.NED
        ? new StringType(Speech.say(value))
        : new BooleanType(text.equals("yes"));
  }

  private static Map<Kind, String> coded() {
    var systems = new EnumMap<Kind, String>(Kind.class);
    systems.put(Kind.CHILD_PUGH_CLASS, Canonicals.CHILD_PUGH_CLASS_SYSTEM);
    systems.put(Kind.MALBI, Canonicals.MALBI_GRADE_SYSTEM);
    systems.put(Kind.BCLC, Canonicals.BCLC_STAGE_SYSTEM);
    systems.put(Kind.CNLC, Canonicals.CNLC_STAGE_SYSTEM);
    return systems;
  }
}
