// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.stored;

import ca.uhn.fhir.jpa.model.entity.IBaseResourceEntity;
import ca.uhn.fhir.jpa.model.entity.ResourceEncodingEnum;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * The JSON a resource was read from; it goes with the resource as long as nobody makes a new one.
 */
public final class StoredText {
  private static final String KEY = StoredText.class.getName();

  private StoredText() {}

  /** Notes what is stored of a resource; a deletion has nothing. */
  public static void note(IBaseResource resource, IBaseResourceEntity<?> entity) {
    var version =
        entity instanceof ResourceTable current
            ? current.getCurrentVersionEntity()
            : entity instanceof ResourceHistoryTable old ? old : null;
    if (version != null
        && entity.getDeleted() == null
        && version.getEncoding() == ResourceEncodingEnum.JSON
        && version.getResourceTextVc() != null) {
      resource.setUserData(KEY, version.getResourceTextVc());
    }
  }

  /** Forgets it, as it cannot be read. */
  public static void forget(IBaseResource resource) {
    resource.setUserData(KEY, null);
  }

  static @Nullable String of(@Nullable IBaseResource resource) {
    return resource != null && resource.getUserData(KEY) instanceof String text ? text : null;
  }
}
