// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hepatora.platform.StoredResources;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Reads as the server itself, without a caller's limits. */
public final class LastStored implements StoredResources {
  private final DaoRegistry daos;

  public LastStored(DaoRegistry daos) {
    this.daos = daos;
  }

  @Override
  public @Nullable IBaseResource last(String type, String id) {
    var dao = daos.isResourceTypeSupported(type) ? daos.getResourceDao(type) : null;
    return dao == null ? null : last(dao, new IdType(type, id));
  }

  @Override
  public @Nullable IBaseResource current(String type, String id) {
    if (!daos.isResourceTypeSupported(type)) {
      return null;
    }
    try {
      return daos.getResourceDao(type).read(new IdType(type, id), new SystemRequestDetails());
    } catch (ResourceGoneException | ResourceNotFoundException none) {
      return null;
    }
  }

  private static @Nullable IBaseResource last(IFhirResourceDao<?> dao, IdType id) {
    try {
      return dao.read(id, new SystemRequestDetails());
    } catch (ResourceGoneException deleted) {
      return before(dao, id, deleted.getResourceId());
    } catch (ResourceNotFoundException none) {
      return null;
    }
  }

  /** A deletion is a version without content; the one before it may be one again. */
  private static @Nullable IBaseResource before(
      IFhirResourceDao<?> dao, IdType id, @Nullable IIdType deletion) {
    Long version = deletion == null ? null : deletion.getVersionIdPartAsLong();
    for (long each = version == null ? 0 : version - 1; each > 0; each--) {
      try {
        return dao.read(id.withVersion(Long.toString(each)), new SystemRequestDetails());
      } catch (ResourceGoneException | ResourceNotFoundException none) {
        // the version before it, then
      }
    }
    return null;
  }
}
