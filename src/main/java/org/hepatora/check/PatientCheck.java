// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fetch.SuppliedAnswer;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.knowledge.Knowledge;

/** Reads and decides on one patient as the server does, for the report alone. */
final class PatientCheck {
  private final FhirEndpoint server;
  private final LocalDate asOf;
  private final PatientPictureReader reader = new PatientPictureReader();
  private final EligibilityAssessor assessor =
      new EligibilityAssessor(Policy.standard(), Knowledge.standard().formulary().drugs());

  PatientCheck(FhirEndpoint server, LocalDate asOf) {
    this.server = server;
    this.asOf = asOf;
  }

  void check(String patient, CheckReport report) {
    var supplied = server.record(patient);
    var picture = reader.read(supplied.resources(), patient, List.of());
    var answer = SuppliedAnswer.of(assessor.assess(picture, asOf), picture, supplied);
    report.add(supplied, picture.ledger(), answer);
  }
}
