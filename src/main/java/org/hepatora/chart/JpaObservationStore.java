// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.springframework.stereotype.Component;

/** Observations kept by HAPI, which indexes them and leaves an unchanged one at its version. */
@Component
final class JpaObservationStore implements ObservationStore {
  private final DaoRegistry daos;
  private final IHapiTransactionService transactions;

  JpaObservationStore(DaoRegistry daos, IHapiTransactionService transactions) {
    this.daos = daos;
    this.transactions = transactions;
  }

  @Override
  public List<Observation> keep(
      List<Observation> observations, Collection<String> withdrawn, RequestDetails request) {
    var dao = daos.getResourceDao(Observation.class);
    return transactions
        .withRequest(request)
        .execute(() -> keep(observations, withdrawn, dao, request));
  }

  private static List<Observation> keep(
      List<Observation> observations,
      Collection<String> withdrawn,
      IFhirResourceDao<Observation> dao,
      RequestDetails request) {
    for (String id : withdrawn) {
      var stored = dao.read(new IdType("Observation", id), request);
      dao.update(stored.setStatus(ObservationStatus.ENTEREDINERROR), request);
    }
    var kept = new ArrayList<Observation>();
    for (Observation each : observations) {
      dao.update(each, request);
    }
    for (Observation each : observations) {
      kept.add(dao.read(new IdType("Observation", each.getIdPart()), request));
    }
    return kept;
  }
}
