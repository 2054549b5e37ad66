// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import jakarta.persistence.EntityManager;
import org.hepatora.platform.OneRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Keeps the conditions by which resources were created, so that two requests at once do not create
 * two. A condition asked with the token of one patient is that patient's: in HAPI 8.8.0 one by
 * which anybody created a resource is refused to all for an hour, which tells that somebody did.
 */
class OwnConditions extends ResourceSearchUrlSvc {
  private static final String OF = "_tag=urn:hepatora:record|";

  private final ObjectProvider<OneRecord> record;

  @Autowired
  OwnConditions(
      EntityManager entities,
      IResourceSearchUrlDao kept,
      MatchUrlService criteria,
      FhirContext context,
      PartitionSettings partitions,
      ObjectProvider<OneRecord> record) {
    super(entities, kept, criteria, context, partitions);
    this.record = record;
  }

  @Override
  public void enforceMatchUrlResourceUniqueness(String type, String url, ResourceTable created) {
    var asker = record.getIfAvailable();
    String patient = asker == null ? null : asker.patient();
    super.enforceMatchUrlResourceUniqueness(
        type, patient == null ? url : url + "&" + OF + patient, created);
  }
}
