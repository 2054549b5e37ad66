package org.hepatora.architecture.planted.operation;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.hepatora.architecture.planted.cdshooks.OtherFeature;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rules for features: sees another feature, a DAO, and makes its own outcome. */
class TalkativeOperation {
  @Autowired DaoRegistry daos;

  OperationOutcome answer(OtherFeature other) {
    return new OperationOutcome();
  }
}
