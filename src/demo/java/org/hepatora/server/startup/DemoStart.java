// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.startup;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.hepatora.demo.DemoLoader;
import org.hepatora.demo.DemoProperties;
import org.hepatora.platform.DatabaseLock;
import org.hepatora.validation.PublishedDefinitions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the demo cohort once per database, before the server says it is ready. */
@Component
@Order(2)
@ConditionalOnProperty(name = "hepatora.demo.enabled", matchIfMissing = true)
final class DemoStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final int WORKERS = 2;

  private final DemoProperties properties;
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final IFhirSystemDao<Bundle, Meta> fhir;
  private final FhirContext context;
  private final Clock clock;

  DemoStart(
      DemoProperties properties,
      DataSource dataSource,
      IFhirSystemDao<Bundle, Meta> fhir,
      FhirContext context,
      Clock clock) {
    this.properties = properties;
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.fhir = fhir;
    this.context = context;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!loaded()) {
      DatabaseLock.DEMO_COHORT.holding(dataSource, this::load);
    }
  }

  private boolean loaded() {
    return jdbc.sql("select exists (select 1 from hepatora_demo_cohort)")
        .query(Boolean.class)
        .single();
  }

  private void load() {
    if (loaded()) {
      return;
    }
    var asOf = LocalDate.now(clock);
    var cohort = properties.cohort(asOf);
    new DemoLoader(cohort, this::store, LOG::info).load(properties.patients(), WORKERS);
    jdbc.sql("insert into hepatora_demo_cohort (as_of, patients, seed) values (?, ?, ?)")
        .params(asOf, properties.patients(), properties.seed())
        .update();
  }

  private void store(String transaction) {
    fhir.transaction(
        PublishedDefinitions.publishing(),
        context.newJsonParser().parseResource(Bundle.class, transaction));
  }
}
