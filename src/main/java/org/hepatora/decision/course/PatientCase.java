// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.liver.Albi;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.liver.Meld;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PictureOfDay;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.policy.ScanLimits;

/** The patient as known on one day: what is recorded and what is computed from it, once. */
public record PatientCase(
    PatientPicture picture,
    LocalDate asOf,
    CurrentValues now,
    ChildPugh childPugh,
    Finding<Albi> albi,
    Finding<Meld> meld,
    TumourCourse course,
    ScanLimits scans) {

  public static PatientCase of(
      PatientPicture recorded, LocalDate asOf, Policy policy, PolicyRules rules) {
    var picture = PictureOfDay.of(recorded, asOf);
    var now = CurrentValues.of(picture, asOf, policy.ages());
    var panel = now.liverPanel();
    return new PatientCase(
        picture,
        asOf,
        now,
        ChildPugh.of(panel),
        Albi.of(panel),
        Meld.of(panel),
        TumourCourse.of(picture, asOf, policy, rules),
        policy.scans());
  }

  /** The same patient were other values current. */
  public PatientCase with(CurrentValues values) {
    var panel = values.liverPanel();
    return new PatientCase(
        picture, asOf, values, ChildPugh.of(panel), Albi.of(panel), Meld.of(panel), course, scans);
  }

  /** Diagnoses of a kind known on the day, in order of reference. */
  public List<Diagnosis> diagnoses(Kind kind) {
    return picture.diagnoses().stream()
        .filter(diagnosis -> diagnosis.kind() == kind)
        .sorted(Comparator.comparing(Diagnosis::source))
        .toList();
  }

  /** Whether the patient has it: refuted is a known no, nothing recorded is not known. */
  public Truth has(Kind kind) {
    var recorded = diagnoses(kind);
    if (recorded.stream().anyMatch(DiagnosisStatus::isPresent)) {
      return Truth.YES;
    }
    boolean refuted =
        recorded.stream().anyMatch(diagnosis -> "refuted".equals(diagnosis.verificationStatus()));
    return refuted ? Truth.NO : Truth.UNKNOWN;
  }

  /** Whether imaging is recent enough to say how the tumour is now. */
  public boolean isImagingCurrent() {
    return course.imaging().isKnown();
  }
}
