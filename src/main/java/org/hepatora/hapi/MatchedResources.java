// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.function.Consumer;
import org.hepatora.platform.StoredMatches;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Finds as the server itself, one resource after the other. */
public final class MatchedResources implements StoredMatches {
  private static final int MOST = 1_000_000;

  private final DaoRegistry daos;
  private final MatchUrlService criteria;
  private final FhirContext context;

  public MatchedResources(DaoRegistry daos, MatchUrlService criteria, FhirContext context) {
    this.daos = daos;
    this.criteria = criteria;
    this.context = context;
  }

  @Override
  public void each(String search, Consumer<IBaseResource> receiver) {
    String type = search.split("\\?", 2)[0];
    var asked = criteria.translateMatchUrl(search, context.getResourceDefinition(type));
    asked.setLoadSynchronousUpTo(MOST);
    IFhirResourceDao<?> dao = daos.getResourceDao(type);
    for (var id : dao.searchForIds(asked, new SystemRequestDetails())) {
      receiver.accept(dao.readByPid(id));
    }
  }
}
