// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.jpa.dao.index.DaoSearchParamSynchronizer;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.jpa.util.AddRemoveCount;
import java.util.Collection;

/** Writes the values of a resource to the index, without those of a {@link Combo}. */
public final class IndexRows extends DaoSearchParamSynchronizer {
  /** Called by HAPI's own wiring. */
  public IndexRows() {}

  @Override
  public AddRemoveCount synchronizeSearchParamsToDatabase(
      ResourceIndexedSearchParams found,
      ResourceTable resource,
      ResourceIndexedSearchParams existing) {
    String type = resource.getResourceType();
    leaveOut(found.myTokenParams, type);
    leaveOut(found.myQuantityParams, type);
    return super.synchronizeSearchParamsToDatabase(found, resource, existing);
  }

  private static void leaveOut(
      Collection<? extends BaseResourceIndexedSearchParam> values, String type) {
    values.removeIf(each -> Combo.is(type, each.getParamName()));
  }
}
