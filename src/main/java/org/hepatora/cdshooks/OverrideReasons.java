// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.List;
import java.util.stream.Stream;
import org.hepatora.cdshooks.Card.Coding;
import org.hepatora.fhir.code.Canonicals;

/**
 * Why a clinician may set a card aside: HL7 ValueSet non-adherence-reason-clinical (CDS Hooks
 * 3.0.0-ballot), its six categories and the reasons that fit a referral to a tumour board, and our
 * own.
 */
final class OverrideReasons {
  private static final String SYSTEM =
      "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

  private static final List<Coding> CLINICAL =
      List.of(
          reason("cds-not-applicable", "PC CDS does not apply to patient"),
          reason("cds-suboptimal-context", "PC CDS delivered in suboptimal context"),
          reason(
              "recipient-disagrees-evidence",
              "Recipient disagrees with recommendation because of issues with the evidence"),
          reason(
              "recipient-concerns-outcomes",
              "Recipient has concerns regarding potential health outcomes"),
          reason(
              "does-not-align-preferences",
              "Recommendation does not align with patient preferences or values"),
          reason("not-convenient-feasible", "Recommendation is not convenient or feasible"),
          reason("action-completed", "Recommended action was already completed"),
          reason("patient-contraindication", "Patient has contraindication to recommended action"),
          reason("service-not-available", "Treatment or service is not practically available"));

  private static final List<Coding> OURS =
      List.of(
          ours("already-presented", "Already presented to the MDT"),
          ours("surgery-declined", "Surgery declined by the patient"),
          ours("interval-accepted", "Shorter interval accepted by the surgeon"));

  /** All of them, HL7's first. */
  static final List<Coding> ALL = Stream.concat(CLINICAL.stream(), OURS.stream()).toList();

  private OverrideReasons() {}

  private static Coding ours(String code, String display) {
    return new Coding(Canonicals.OVERRIDE_REASON_SYSTEM, code, display);
  }

  private static Coding reason(String code, String display) {
    return new Coding(SYSTEM, code, display);
  }
}
