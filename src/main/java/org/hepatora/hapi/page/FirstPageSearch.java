// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.page;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.entity.Search;
import ca.uhn.fhir.jpa.entity.SearchTypeEnum;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.search.SearchRuntimeDetails;
import ca.uhn.fhir.jpa.model.search.SearchStatusEnum;
import ca.uhn.fhir.jpa.search.SynchronousSearchSvcImpl;
import ca.uhn.fhir.jpa.search.cache.ISearchCacheSvc;
import ca.uhn.fhir.jpa.search.cache.ISearchResultCacheSvc;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.ServerInterceptorUtil;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers the first page of a search in one transaction that only reads. Where another page follows
 * the search is kept as HAPI keeps it, so that its next page is HAPI's, without waiting for the
 * disk: a search that a crash of the database loses is answered 410, and asked again. HAPI 8.8.0
 * keeps every search and what it found, in three transactions, also what one page shows whole.
 */
public final class FirstPageSearch extends SynchronousSearchSvcImpl {
  private static final String NO_WAIT = "select set_config('synchronous_commit', 'off', true)";

  private final FhirContext context;
  private final EntityManager entities;
  private final HapiTransactionService transactions;
  private final IInterceptorBroadcaster hooks;
  private final ISearchCacheSvc searches;
  private final ISearchResultCacheSvc results;
  private final JpaStorageSettings settings;
  private final JdbcClient jdbc;

  @Autowired
  FirstPageSearch(
      FhirContext context,
      EntityManager entities,
      HapiTransactionService transactions,
      IInterceptorBroadcaster hooks,
      ISearchCacheSvc searches,
      ISearchResultCacheSvc results,
      JpaStorageSettings settings,
      JdbcClient jdbc) {
    this.context = context;
    this.entities = entities;
    this.transactions = transactions;
    this.hooks = hooks;
    this.searches = searches;
    this.results = results;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public IBundleProvider executeQuery(
      SearchParameterMap asked,
      @Nullable RequestDetails request,
      String uuid,
      ISearchBuilder builder,
      @Nullable Integer most,
      RequestPartitionId partition) {
    var search = FirstPages.of(request, asked);
    Integer count = asked.getCount();
    if (search == null || request == null || count == null || most != null) {
      return super.executeQuery(asked, request, uuid, builder, most, partition);
    }
    asked.setLoadSynchronous(false);
    boolean record = search.getSearchType() == SearchTypeEnum.EVERYTHING;
    // A patient's record is found whole at once, what it refers to as well.
    Integer sought = record ? null : sought(count);
    builder.setMaxResultsToFetch(sought);
    var found = new ArrayList<JpaPid>();
    List<IBaseResource> shown =
        transactions
            .withRequest(request)
            .withRequestPartitionId(partition)
            .readOnly()
            .execute(
                () -> {
                  find(builder, asked, request, uuid, partition, found);
                  var page = found.subList(0, Math.min(count, found.size()));
                  return resources(builder, search, new ArrayList<>(page), request);
                });
    boolean whole = found.size() <= count;
    boolean counted = sought == null || found.size() < sought;
    search.setTotalCount(counted ? found.size() : null);
    if (!whole) {
      search.setStatus(counted ? SearchStatusEnum.FINISHED : SearchStatusEnum.PASSCMPLET);
      keep(search, asked, found, request, partition);
    }
    var page = new FirstPage(shown, uuid, found.size());
    page.setSize(search.getTotalCount());
    page.setPreferredPageSize(count);
    return page;
  }

  /** As many as HAPI looks for, so that it counts few matches on small pages too, and one more. */
  private int sought(int count) {
    return Math.max(count, settings.getSearchPreFetchThresholds().get(0)) + 1;
  }

  private static void find(
      ISearchBuilder<JpaPid> builder,
      SearchParameterMap asked,
      RequestDetails request,
      String uuid,
      RequestPartitionId partition,
      Collection<JpaPid> found) {
    var details = new SearchRuntimeDetails(request, uuid);
    try (IResultIterator<JpaPid> each = builder.createQuery(asked, details, request, partition)) {
      each.forEachRemaining(found::add);
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
  }

  /** With what is included. */
  private List<IBaseResource> resources(
      ISearchBuilder<JpaPid> builder, Search search, List<JpaPid> page, RequestDetails request) {
    var included = new ArrayList<JpaPid>();
    if (search.getSearchType() == SearchTypeEnum.SEARCH) {
      include(builder, search, page, included, request);
    }
    var resources = new ArrayList<IBaseResource>();
    builder.loadResourcesByPid(page, included, resources, false, request);
    return ServerInterceptorUtil.fireStoragePreshowResource(resources, request, hooks);
  }

  /** In HAPI's order: what repeats comes last. */
  private void include(
      ISearchBuilder<JpaPid> builder,
      Search search,
      List<JpaPid> page,
      List<JpaPid> included,
      RequestDetails request) {
    for (boolean repeated : new boolean[] {false, true}) {
      for (boolean reverse : new boolean[] {true, false}) {
        Collection<Include> wanted =
            reverse ? search.toRevIncludesList(repeated) : search.toIncludesList(repeated);
        var more =
            builder.loadIncludes(
                context,
                entities,
                page,
                wanted,
                reverse,
                search.getLastUpdated(),
                search.getUuid(),
                request,
                null);
        page.addAll(more);
        included.addAll(more);
      }
    }
  }

  private void keep(
      Search search,
      SearchParameterMap asked,
      List<JpaPid> found,
      RequestDetails request,
      RequestPartitionId partition) {
    search.setSearchParameterMap(asked);
    search.setNumFound(found.size());
    transactions
        .withRequest(request)
        .withRequestPartitionId(partition)
        .execute(
            () -> {
              jdbc.sql(NO_WAIT).query().singleRow();
              var kept = searches.save(search, partition);
              results.storeResults(kept, List.of(), found, request, partition);
            });
  }
}
