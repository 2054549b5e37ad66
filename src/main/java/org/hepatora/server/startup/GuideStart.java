// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.startup;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hepatora.chart.Population;
import org.hepatora.conformance.Guide;
import org.hepatora.conformance.GuideFile;
import org.hepatora.platform.DatabaseLock;
import org.hepatora.validation.PublishedDefinitions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publishes the implementation guide in the database before the server says it is ready, so that it
 * is searched, read and used by the terminology operations like anything stored. Only what changed
 * since the last start is written, and what the guide no longer has is deleted.
 */
@Component
@Order(1)
final class GuideStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(GuideStart.class);

  private final Guide guide;
  private final IFhirSystemDao<Bundle, Meta> fhir;
  private final FhirContext context;
  private final ISearchParamRegistry searchParameters;
  private final Population population;
  private final DataSource dataSource;
  private final JdbcClient jdbc;

  GuideStart(
      Guide guide,
      IFhirSystemDao<Bundle, Meta> fhir,
      FhirContext context,
      ISearchParamRegistry searchParameters,
      Population population,
      DataSource dataSource) {
    this.guide = guide;
    this.fhir = fhir;
    this.context = context;
    this.searchParameters = searchParameters;
    this.population = population;
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!isStored(stored())) {
      DatabaseLock.GUIDE.holding(dataSource, this::publish);
    }
  }

  private boolean isStored(Map<String, String> stored) {
    return changed(stored).isEmpty() && stored.size() == guide.definitions().size();
  }

  private void publish() {
    var stored = stored();
    if (isStored(stored)) {
      return;
    }
    long start = System.nanoTime();
    var changed = changed(stored);
    var gone = gone(stored);
    fhir.transaction(publishing(), transaction(changed, gone));
    for (GuideFile file : changed) {
      jdbc.sql(
              "insert into hepatora_definition (reference, hash) values (?, ?)"
                  + " on conflict (reference) do update set hash = excluded.hash")
          .params(file.reference(), file.hash())
          .update();
    }
    gone.forEach(
        each ->
            jdbc.sql("delete from hepatora_definition where reference = ?").param(each).update());
    // Otherwise the new search parameters would be known within a minute only.
    searchParameters.forceRefresh();
    LOG.info(
        "Implementation guide: {} definitions stored and {} deleted in {} ms",
        changed.size(),
        gone.size(),
        (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * A new search parameter makes HAPI index all records again; where there are none it need not.
   */
  private RequestDetails publishing() {
    var request = PublishedDefinitions.publishing();
    if (population.isEmpty()) {
      request.getUserData().put(JpaConstants.SKIP_REINDEX_ON_UPDATE, true);
    }
    return request;
  }

  private Map<String, String> stored() {
    var stored = new HashMap<String, String>();
    jdbc.sql("select reference, hash from hepatora_definition")
        .query((row, number) -> stored.put(row.getString(1), row.getString(2)))
        .list();
    return stored;
  }

  private List<GuideFile> changed(Map<String, String> stored) {
    return guide.definitions().stream()
        .filter(file -> !file.hash().equals(stored.get(file.reference())))
        .toList();
  }

  private List<String> gone(Map<String, String> stored) {
    Set<String> present =
        guide.definitions().stream().map(GuideFile::reference).collect(Collectors.toSet());
    return stored.keySet().stream().filter(each -> !present.contains(each)).sorted().toList();
  }

  private Bundle transaction(List<GuideFile> changed, List<String> gone) {
    var json = context.newJsonParser();
    var bundle = new Bundle().setType(BundleType.TRANSACTION);
    for (GuideFile file : changed) {
      var entry = bundle.addEntry().setResource((Resource) json.parseResource(file.json()));
      entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(file.reference());
    }
    for (String reference : gone) {
      bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(reference);
    }
    return bundle;
  }
}
