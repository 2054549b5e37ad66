// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The surgeon's judgement as it may be read now: made on or after the latest assessment, and never
 * further than the lesions it names; decision.md G8.
 *
 * @param verdict null when it is unknown
 * @param finding the recorded judgement, missing when it is older than the latest assessment
 * @param outside viable extrahepatic lesions an {@code r0-achievable} does not name; then it is
 *     read as {@code cytoreductive-only}
 */
public record Route(
    @Nullable Verdict verdict, Finding<Resectability> finding, List<LesionCourse> outside) {

  public static Route of(PatientCase patient) {
    var finding = upToDate(patient.now().resectability(), patient.course().latestAssessment());
    if (!(finding instanceof Finding.Known<Resectability> known)) {
      return new Route(null, finding, List.of());
    }
    var verdict = known.value().verdict();
    if (verdict != Verdict.R0_ACHIEVABLE) {
      return new Route(verdict, finding, List.of());
    }
    var outside =
        extrahepatic(patient).stream()
            .filter(course -> !known.value().focus().contains(course.lesion().id()))
            .toList();
    return new Route(
        outside.isEmpty() ? Verdict.R0_ACHIEVABLE : Verdict.CYTOREDUCTIVE_ONLY, finding, outside);
  }

  /** Viable lesions of the liver and its vessels that a judgement with a focus does not name. */
  public List<LesionCourse> unnamed(PatientCase patient) {
    if (verdict != Verdict.R0_ACHIEVABLE
        || !(finding instanceof Finding.Known<Resectability> known)
        || known.value().focus().isEmpty()) {
      return List.of();
    }
    return patient.course().burden().viable().stream()
        .filter(course -> course.lesion().isIntrahepatic() || course.lesion().isThrombus())
        .filter(course -> !known.value().focus().contains(course.lesion().id()))
        .toList();
  }

  /** Viable lesions not known to be in the liver or a vessel: an unknown site counts as outside. */
  public static List<LesionCourse> extrahepatic(PatientCase patient) {
    var burden = patient.course().burden();
    var lesions = new ArrayList<>(burden.viableExtrahepatic());
    lesions.addAll(burden.viableAtUnknownSite());
    return lesions;
  }

  private static Finding<Resectability> upToDate(
      Finding<Resectability> finding, @Nullable LocalDate assessed) {
    if (assessed != null
        && finding instanceof Finding.Known<Resectability> known
        && known.date().isBefore(assessed)) {
      return new Finding.Missing<>(
          Sentence.of(
              "why.judged-on-before-the-assessment-of", Day.of(known.date()), Day.of(assessed)),
          known.sources());
    }
    return finding;
  }
}
