// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/** Reads the covariates off a patient as known at time zero; what is unknown is left out. */
final class BaselineFacts {
  /** A fall of AFP to half of what it was when the line began, from 20 ng/mL on, responds; ours. */
  private static final double AFP_HALVED = 0.5;

  private static final double AFP_RAISED = 20;

  private final Map<Covariate, Double> known = new EnumMap<>(Covariate.class);
  private final PatientCase patient;

  private BaselineFacts(PatientCase patient) {
    this.patient = patient;
  }

  static Map<Covariate, Double> of(PatientCase patient) {
    var facts = new BaselineFacts(patient);
    facts.tumour();
    facts.response();
    facts.afp();
    facts.condition();
    return facts.known;
  }

  private void tumour() {
    var burden = patient.course().burden();
    boolean spread =
        !burden.viableExtrahepatic().isEmpty() || !burden.viableAtUnknownSite().isEmpty();
    put(Covariate.SPREAD, spread ? 1 : 0);
    put(Covariate.LESIONS, burden.viable().size());
    var sizes =
        burden.viable().stream()
            .filter(lesion -> !lesion.lesion().isThrombus())
            .map(LesionCourse::currentSize)
            .toList();
    if (sizes.stream().allMatch(Objects::nonNull)) {
      sizes.stream()
          .filter(Objects::nonNull)
          .max(Millimetres::compareTo)
          .ifPresent(size -> put(Covariate.LARGEST, size.value().doubleValue()));
    }
    var thrombus = thrombus();
    if (thrombus != null) {
      put(Covariate.THROMBUS, thrombus);
    }
    put(Covariate.LIVER_ONLY, !spread && Objects.equals(thrombus, 0.0) ? 1 : 0);
    if (!burden.resistantPrimaries().isEmpty()) {
      put(Covariate.RESISTANT_PRIMARY, 1);
    } else if (patient.course().plateau().isReached()) {
      put(Covariate.RESISTANT_PRIMARY, 0);
    }
  }

  /** Cheng's type as a number, 0 without one; null where a thrombus has no type. */
  private @Nullable Double thrombus() {
    if (patient.now().portalVeinThrombus() instanceof Finding.Known<Cheng> type) {
      return (double) type.value().ordinal();
    }
    return patient.course().burden().viableThrombi().isEmpty() ? 0.0 : null;
  }

  private void response() {
    var course = patient.course();
    Stream.of(course.response().recist().depth(), course.response().mrecist().depth())
        .filter(Objects::nonNull)
        .min(BigDecimal::compareTo)
        .ifPresent(depth -> put(Covariate.DEPTH, depth.doubleValue()));
    var line = course.therapy().currentLine();
    if (line == null) {
      return;
    }
    put(Covariate.IMMUNOTHERAPY_ANTI_VEGF, line.usesIci() && line.usesAntiVegf() ? 1 : 0);
    put(Covariate.LOCAL_IN_LINE, line.modalities().isEmpty() ? 0 : 1);
    if (line.firstDose() != null) {
      put(Covariate.DAYS_ON_THERAPY, DatedDays.between(line.firstDose(), patient.asOf()));
    }
  }

  private void afp() {
    if (!(patient.now().afp() instanceof Finding.Known<Amount.Afp> now)) {
      return;
    }
    double value = now.value().value().doubleValue();
    put(Covariate.AFP, Math.log10(Math.max(1, value)));
    var start = patient.course().therapy().currentLineStart();
    var before = start == null ? null : afpBy(start);
    if (before != null && before >= AFP_RAISED) {
      put(Covariate.AFP_RESPONSE, value <= AFP_HALVED * before ? 1 : 0);
    }
  }

  private @Nullable Double afpBy(LocalDate day) {
    return patient
        .picture()
        .labs()
        .afp()
        .until(day)
        .read()
        .reduce((one, other) -> other)
        .map(Fact.Read::value)
        .map(afp -> afp.value().doubleValue())
        .orElse(null);
  }

  private void condition() {
    if (patient.childPugh().points() instanceof Finding.Known<Integer> points) {
      put(Covariate.CHILD_PUGH, points.value());
    }
    if (patient.albi().isKnown()) {
      patient.albi().map(albi -> put(Covariate.ALBI, albi.score()));
    }
    if (patient.now().ecog() instanceof Finding.Known<Integer> ecog) {
      put(Covariate.ECOG, ecog.value());
    }
    var born = patient.picture().person().birthYear();
    if (born != null) {
      put(Covariate.AGE, patient.asOf().getYear() - born);
    }
    put(Covariate.YEAR, patient.asOf().getYear());
  }

  private double put(Covariate covariate, double value) {
    known.put(covariate, value);
    return value;
  }
}
