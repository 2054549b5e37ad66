// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.response.Progression;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Argument;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;
import org.hepatora.fhir.code.ComputedObservations;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Writes the response at one assessment, profile hcc-tumor-response; fhir-model.md 1. */
final class TimePointWriter {
  private static final String RESPONSE_TO_TREATMENT = "88040-1";

  private final String patient;

  /**
   * @param patient reference of the patient
   */
  TimePointWriter(String patient) {
    this.patient = patient;
  }

  /** A computed Observation of that day, with its stable id and nothing else yet. */
  static Observation computed(String patient, String what, LocalDate day, String profile) {
    var observation = new Observation();
    observation.setId(ComputedObservations.id(patient, what, day.toString()));
    observation.getMeta().addProfile(profile);
    observation.setStatus(ObservationStatus.FINAL);
    observation.addCategory(
        new CodeableConcept(
            new Coding(
                Canonicals.OBSERVATION_ORIGIN_SYSTEM,
                ComputedObservations.COMPUTED,
                "Computed by Hepatora")));
    observation.setSubject(AnswerWriter.reference(patient));
    observation.setEffective(new DateTimeType(day.toString()));
    return observation;
  }

  /**
   * The response at a time point of the series.
   *
   * @param notes what values cannot say
   */
  Observation write(ResponseSeries series, TimePoint point, List<Argument> notes) {
    var criteria = series.criteria();
    var observation =
        computed(patient, criteria.code(), point.date(), Canonicals.HCC_TUMOR_RESPONSE);
    observation.setCode(
        new CodeableConcept(new Coding().setSystem(Codes.LOINC).setCode(RESPONSE_TO_TREATMENT))
            .setText("Tumour response"));
    observation.setValue(ResponsePart.concept(point.category()));
    observation.setMethod(method(criteria));
    point.sources().forEach(each -> observation.addDerivedFrom(derivedFrom(each)));
    components(observation, series, point);
    notes.forEach(note -> observation.addNote().setText(Speech.say(note)));
    return observation;
  }

  /** A measurement contained in a report cannot be referred to from outside, only named. */
  static Reference derivedFrom(String source) {
    return source.contains("#")
        ? new Reference().setDisplay(source)
        : AnswerWriter.reference(source);
  }

  private static CodeableConcept method(ResponseCriteria criteria) {
    return new CodeableConcept(
        new Coding(Canonicals.RESPONSE_CRITERIA_SYSTEM, criteria.code(), criteria.display()));
  }

  private static void components(Observation observation, ResponseSeries series, TimePoint point) {
    var baseline = series.baseline();
    boolean recorded = baseline != null && baseline.date() != null;
    ResponsePart.SUM.addLength(observation, point.sum());
    if (point.sum() != null && baseline != null && recorded) {
      ResponsePart.BASELINE_SUM.addLength(observation, baseline.sum());
      ResponsePart.NADIR_SUM.addLength(observation, nadirBefore(point, series));
    }
    ResponsePart.FROM_BASELINE.addPercent(observation, point.changeFromBaseline());
    ResponsePart.FROM_NADIR.addPercent(observation, point.changeFromNadir());
    ResponsePart.TARGET.addCategory(observation, point.target());
    ResponsePart.NON_TARGET.addCategory(observation, point.nonTarget());
    ResponsePart.NEW_LESION.add(observation, newLesion(point));
    if (point.equals(series.latest())) {
      ResponsePart.BEST.addCategory(observation, series.best().category());
      ResponsePart.BEST_CONFIRMED.addCategory(observation, series.best().confirmed());
    }
  }

  /** Of the baseline and the earlier time points. */
  private static @Nullable Millimetres nadirBefore(TimePoint point, ResponseSeries series) {
    var nadir = series.baseline() == null ? null : series.baseline().sum();
    for (TimePoint earlier : series.points()) {
      var sum = earlier.sum();
      boolean smaller = sum != null && (nadir == null || sum.compareTo(nadir) < 0);
      if (smaller && earlier.date().isBefore(point.date())) {
        nadir = sum;
      }
    }
    return nadir;
  }

  /**
   * Whether one counts under the criteria. Nothing where it was not measured, or where the response
   * could not be told: not seeing one is then no proof that there is none.
   */
  private static @Nullable BooleanType newLesion(TimePoint point) {
    if (point.causes().contains(Progression.NEW_LESION)) {
      return new BooleanType(true);
    }
    boolean told = point.origin() == TimePoint.Origin.MEASURED && point.isEvaluable();
    return told ? new BooleanType(false) : null;
  }
}
