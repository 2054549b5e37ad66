// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture.Sex;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.therapy.Toxicity;
import org.hepatora.decision.units.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What a plan must not forget; evidence.md 5.
 *
 * @param portalHypertension whether varices are to be looked for: cirrhosis or portal hypertension
 *     are recorded, or not known to be absent
 * @param endoscopy the last day varices were looked for; null when never
 * @param stressDose why more steroid is needed around an operation; null when it is not known to be
 * @param mayBecomePregnant a woman of an age at which contraception is to be spoken of
 */
public record CareNeeds(
    Truth portalHypertension,
    @Nullable LocalDate endoscopy,
    @Nullable AdverseEvent stressDose,
    boolean onSteroid,
    boolean mayBecomePregnant) {
  /** Years, ours: contraception is spoken of up to this age. */
  private static final int OLDEST = 50;

  static CareNeeds of(PatientCase patient) {
    return new CareNeeds(
        patient.has(Kind.CIRRHOSIS).or(patient.has(Kind.PORTAL_HYPERTENSION)),
        patient.picture().fitness().varices().until(patient.asOf()).facts().stream()
            .map(Fact::date)
            .max(Comparator.naturalOrder())
            .orElse(null),
        stressDose(patient),
        isOnSteroid(patient),
        mayBecomePregnant(patient));
  }

  private static @Nullable AdverseEvent stressDose(PatientCase patient) {
    List<AdverseEvent> events = patient.picture().treatment().adverseEvents();
    return events.stream()
        .filter(event -> event.date() == null || !event.date().isAfter(patient.asOf()))
        .filter(Toxicity::needsStressDose)
        .findFirst()
        .orElse(null);
  }

  private static boolean isOnSteroid(PatientCase patient) {
    return patient.now().steroidDose() instanceof Finding.Known<Amount.SteroidDose> known
        && known.value().value().signum() > 0;
  }

  private static boolean mayBecomePregnant(PatientCase patient) {
    var person = patient.picture().person();
    var born = person.birthYear();
    return person.sex() == Sex.FEMALE
        && (born == null || patient.asOf().getYear() - born <= OLDEST);
  }
}
