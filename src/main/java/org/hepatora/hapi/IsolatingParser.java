// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.JpaStorageResourceParser;
import ca.uhn.fhir.jpa.model.entity.BaseTag;
import ca.uhn.fhir.jpa.model.entity.IBaseResourceEntity;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hepatora.chart.CurrentVersion;
import org.hepatora.chart.CurrentVersions;
import org.hepatora.hapi.stored.StoredText;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads what is stored; one resource that cannot be read takes no other with it. In HAPI 8.8.0
 * (HAPI-0928) every page of a search, history and {@code $everything} that meets it fails, and so
 * do PUT and DELETE, which would heal it. Here it is a resource with its id and a mark, which
 * {@link UnreadableShown} keeps from being shown as if it were empty.
 */
final class IsolatingParser extends JpaStorageResourceParser {
  private static final Logger LOG = LoggerFactory.getLogger(IsolatingParser.class);
  private static final String MARK = IsolatingParser.class.getName();

  /** These would index a resource anew from what cannot be read. */
  private static final Set<String> INDEXING =
      Set.of(
          "reindexSearchParameters", "reindexOptimizeStorage", "reindex", "reindexInTransaction");

  private final FhirContext context;
  private final CurrentVersions versions;

  @Autowired
  IsolatingParser(FhirContext context, CurrentVersions versions) {
    this.context = context;
    this.versions = versions;
  }

  @Override
  public <R extends IBaseResource> R toResource(
      @Nullable RequestDetails request,
      Class<R> type,
      IBaseResourceEntity<?> entity,
      @Nullable Collection<BaseTag> tags,
      boolean forHistory) {
    if (entity instanceof ResourceTable current
        && current.getCurrentVersionEntity() == null
        && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      current.setCurrentVersionEntity(versions.of(current));
    }
    try {
      return super.toResource(request, type, entity, tags, forHistory);
    } catch (DataFormatException unreadable) {
      if (isIndexing()) {
        throw unreadable;
      }
      LOG.warn(
          "A stored resource cannot be read: {}/{}",
          entity.getResourceType(),
          entity.getIdDt().getIdPart());
      return marked(type, entity, forHistory);
    }
  }

  @Override
  public <R extends IBaseResource> R populateResourceMetadata(
      IBaseResourceEntity<?> entity,
      boolean forHistory,
      @Nullable Collection<? extends BaseTag> tags,
      long version,
      R resource) {
    var own = entity instanceof CurrentVersion current ? current.own() : tags;
    var whole = super.populateResourceMetadata(entity, forHistory, own, version, resource);
    StoredText.note(whole, entity);
    return whole;
  }

  private <R extends IBaseResource> R marked(
      Class<R> type, IBaseResourceEntity<?> entity, boolean forHistory) {
    var definition = context.getResourceDefinition(entity.getResourceType());
    var known = type.cast(definition.newInstance());
    var marked =
        populateResourceMetadata(entity, forHistory, List.of(), entity.getVersion(), known);
    StoredText.forget(marked);
    marked.setUserData(MARK, true);
    return marked;
  }

  private static boolean isIndexing() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> INDEXING.contains(frame.getMethodName())));
  }

  static boolean isUnreadable(@Nullable IBaseResource resource) {
    return resource != null && resource.getUserData(MARK) != null;
  }
}
