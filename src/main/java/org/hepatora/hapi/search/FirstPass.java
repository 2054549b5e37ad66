// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.ISearchParamFilter;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * What was found for the index of each new resource of a transaction before its references lead to
 * stored resources. HAPI (BaseHapiFhirDao.updateEntity, 8.8.0) looks through a new resource then
 * and again afterwards; what is neither a reference nor an address is the same both times.
 */
final class FirstPass {
  /** The parameters whose values the second pass may see changed, beside references. */
  static final ISearchParamFilter CHANGING =
      parameters ->
          parameters.stream().filter(each -> isOf(each, RestSearchParameterTypeEnum.URI)).toList();

  private static final String KEY = FirstPass.class.getName();

  private final Map<ResourceTable, ResourceIndexedSearchParams> found = new IdentityHashMap<>();

  private FirstPass() {}

  static FirstPass of(TransactionDetails transaction) {
    return transaction.getOrCreateUserData(KEY, FirstPass::new);
  }

  void keep(ResourceTable entity, ResourceIndexedSearchParams values) {
    found.put(entity, values);
  }

  /** What the first pass found in it; null where there was none. */
  @Nullable ResourceIndexedSearchParams take(ResourceTable entity) {
    return found.remove(entity);
  }

  /** Says whether the next text of this resource is of the first pass of a new one. */
  static void mark(IBaseResource resource, boolean isFirst) {
    resource.setUserData(KEY, isFirst ? true : null);
  }

  /** Whether the text asked for is of the first pass; the next is not. */
  static boolean takeMark(IBaseResource resource) {
    boolean isMarked = resource.getUserData(KEY) != null;
    if (isMarked) {
      resource.setUserData(KEY, null);
    }
    return isMarked;
  }

  /** All but references, addresses and what is made of the rest. */
  static void copy(ResourceIndexedSearchParams from, ResourceIndexedSearchParams to) {
    to.myStringParams.addAll(from.myStringParams);
    to.myTokenParams.addAll(from.myTokenParams);
    to.myNumberParams.addAll(from.myNumberParams);
    to.myQuantityParams.addAll(from.myQuantityParams);
    to.myQuantityNormalizedParams.addAll(from.myQuantityNormalizedParams);
    to.myDateParams.addAll(from.myDateParams);
    to.myCoordsParams.addAll(from.myCoordsParams);
  }

  static boolean isOf(RuntimeSearchParam parameter, RestSearchParameterTypeEnum type) {
    return parameter.getParamType() == type;
  }
}
