// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.IJpaStorageResourceParser;
import ca.uhn.fhir.jpa.dao.IResourceMetadataExtractorSvc;
import ca.uhn.fhir.jpa.esr.ExternallyStoredResourceServiceRegistry;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.partition.IPartitionLookupSvc;
import ca.uhn.fhir.jpa.search.BatchResourceLoader;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.util.IMetaTagSorter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Loads the resources of a page of a search; one that cannot be read takes no other with it, as in
 * HAPI 8.8.0 (HAPI-2631). Only a page that fails is loaded again one by one.
 */
final class IsolatingLoader extends BatchResourceLoader {
  private final FhirContext context;
  private final IJpaStorageResourceParser parser;

  @Autowired
  IsolatingLoader(
      FhirContext context,
      IResourceMetadataExtractorSvc metadata,
      IJpaStorageResourceParser parser,
      ExternallyStoredResourceServiceRegistry external,
      IMetaTagSorter sorter,
      PartitionSettings partitions,
      IPartitionLookupSvc partitionLookup) {
    super(context, metadata, parser, external, sorter, partitions, partitionLookup);
    this.context = context;
    this.parser = parser;
  }

  @Override
  public List<ResourceLoadResult> loadResources(
      List<ResourceHistoryTable> entities, boolean forHistory) {
    try {
      return super.loadResources(entities, forHistory);
    } catch (DataFormatException unreadable) {
      var loaded = new ArrayList<ResourceLoadResult>();
      entities.forEach(each -> loaded.addAll(one(each, forHistory)));
      return loaded;
    }
  }

  private List<ResourceLoadResult> one(ResourceHistoryTable entity, boolean forHistory) {
    try {
      return super.loadResources(List.of(entity), forHistory);
    } catch (DataFormatException unreadable) {
      var type = context.getResourceDefinition(entity.getResourceType()).getImplementingClass();
      var marked = parser.toResource(null, type, entity, null, forHistory);
      return List.of(new ResourceLoadResult(entity.getPersistentId(), marked, false));
    }
  }
}
