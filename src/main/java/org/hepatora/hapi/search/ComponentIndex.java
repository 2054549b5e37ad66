// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamQuantity;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.ISearchParamFilter;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParamComposite;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorService;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Keeps the values of elements that repeat also by the code that stands beside each, which HAPI
 * 8.8.0 does not, and which a composite search needs; see {@link CompositePart}.
 */
public final class ComponentIndex extends SearchParamExtractorService {
  private final PartitionSettings partitions;

  /** Called by HAPI's own wiring. */
  @Autowired
  public ComponentIndex(PartitionSettings partitions) {
    this.partitions = partitions;
  }

  @Override
  public void extractFromResource(
      RequestPartitionId partition,
      RequestDetails request,
      ResourceIndexedSearchParams found,
      ResourceIndexedSearchParams existing,
      ResourceTable entity,
      IBaseResource resource,
      TransactionDetails transaction,
      boolean failOnInvalidReference,
      ISearchParamFilter filter) {
    FirstPass.mark(resource, !failOnInvalidReference && isNew(entity, existing, transaction));
    var pass = FirstPass.of(transaction);
    var first = failOnInvalidReference ? pass.take(entity) : null;
    if (first != null) {
      FirstPass.copy(first, found);
    }
    super.extractFromResource(
        partition,
        request,
        found,
        existing,
        entity,
        resource,
        transaction,
        failOnInvalidReference,
        first != null ? FirstPass.CHANGING : parameters -> kept(filter, parameters));
    for (var each : List.copyOf(found.myCompositeParams)) {
      pair(each, found, entity);
    }
    if (!failOnInvalidReference) {
      pass.keep(entity, found);
    }
  }

  /** Whether it is being stored for the first time, and not only looked through for a condition. */
  private static boolean isNew(
      ResourceTable entity, ResourceIndexedSearchParams existing, TransactionDetails transaction) {
    IdentityHashMap<ResourceTable, ResourceIndexedSearchParams> written =
        transaction.getUserData(HapiTransactionService.XACT_USERDATA_KEY_EXISTING_SEARCH_PARAMS);
    return entity.getId().getId() == null && written != null && written.get(entity) == existing;
  }

  /** Without the composites nothing is kept of. */
  private static Collection<RuntimeSearchParam> kept(
      ISearchParamFilter filter, Collection<RuntimeSearchParam> parameters) {
    return filter.filterSearchParams(parameters).stream()
        .filter(
            each ->
                !FirstPass.isOf(each, RestSearchParameterTypeEnum.COMPOSITE)
                    || CompositePart.isKept(each))
        .toList();
  }

  private void pair(
      ResourceIndexedSearchParamComposite composite,
      ResourceIndexedSearchParams found,
      ResourceTable entity) {
    var parts = composite.getComponents();
    if (parts.size() != 2
        || !CompositePart.isKept(
            parts.get(0).getSearchParamName(), parts.get(1).getSearchParamName())) {
      return;
    }
    String parameter = parts.get(1).getSearchParamName();
    for (String name : names(parameter, List.copyOf(parts.get(0).getParamIndexValues()))) {
      for (var value : parts.get(1).getParamIndexValues()) {
        if (value instanceof ResourceIndexedSearchParamQuantity quantity) {
          var kept =
              new ResourceIndexedSearchParamQuantity(
                  partitions,
                  entity.getResourceType(),
                  name,
                  quantity.getValue(),
                  quantity.getSystem(),
                  quantity.getUnits());
          kept.setResource(entity);
          found.myQuantityParams.add(kept);
        } else if (value instanceof ResourceIndexedSearchParamToken token) {
          var kept =
              new ResourceIndexedSearchParamToken(
                  partitions, entity.getResourceType(), name, token.getSystem(), token.getValue());
          kept.setResource(entity);
          found.myTokenParams.add(kept);
        }
      }
    }
  }

  /** Each code can be asked for with its system and without. */
  private static Set<String> names(String parameter, List<BaseResourceIndexedSearchParam> codes) {
    var names = new HashSet<String>();
    for (var each : codes) {
      if (each instanceof ResourceIndexedSearchParamToken code && code.getValue() != null) {
        String system = code.getSystem() == null ? "" : code.getSystem();
        names.add(CompositePart.name(parameter, system, code.getValue()));
        names.add(CompositePart.name(parameter, null, code.getValue()));
      }
    }
    return names;
  }
}
