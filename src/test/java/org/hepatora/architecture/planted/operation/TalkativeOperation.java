// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.operation;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.hepatora.architecture.planted.cdshooks.OtherFeature;
import org.hepatora.architecture.planted.demo.Invented;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Breaks the rules for features: sees another feature, a DAO, the demo, and makes its own outcome.
 */
class TalkativeOperation {
  @Autowired DaoRegistry daos;

  String name(Invented patient) {
    return patient.name();
  }

  OperationOutcome answer(OtherFeature other) {
    return new OperationOutcome();
  }
}
