// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.stereotype.Component;

/** FHIR transactions carried out in this server's own name. */
@Component
public class Transactions {
  private final IFhirSystemDao<Bundle, ?> system;

  Transactions(IFhirSystemDao<Bundle, ?> system) {
    this.system = system;
  }

  /** All entries or none. */
  public void carryOut(Bundle transaction) {
    system.transaction(new SystemRequestDetails(), transaction);
  }
}
