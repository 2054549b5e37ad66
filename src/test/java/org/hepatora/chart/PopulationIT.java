// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Following 100,000 patients costs at the end of a sweep what it does at its start. */
class PopulationIT {
  private static final int STORED = 100_000;
  private static final int BATCH = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestServer server = TestServer.shared();
  private final JdbcClient jdbc = server.bean(JdbcClient.class);

  @BeforeAll
  static void onePatient() {
    TestServer.shared()
        .fhir()
        .put("Patient/swept", "{\"resourceType\":\"Patient\",\"id\":\"swept\"}")
        .is(201);
  }

  /** Rows of the database that were looked at, wherever they lie and whatever else is stored. */
  @Test
  void theNextPatientsAreAsNearAtTheEndAsAtTheStart() {
    var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          storeMany();
          long start = rows("swept-000000");
          long middle = rows("swept-050000");
          long end = rows("swept-099900");

          assertThat(start).isPositive();
          assertThat(middle).isLessThanOrEqualTo(3 * start / 2);
          assertThat(end).isLessThanOrEqualTo(3 * start / 2);
        });
  }

  private void storeMany() {
    jdbc.sql(
            """
            insert into hfj_resource
            select (jsonb_populate_record(one, jsonb_build_object(
                     'res_id', -number, 'fhir_id', 'swept-' || lpad(number::text, 6, '0')))).*
              from hfj_resource one, generate_series(1, :stored) number
             where one.fhir_id = 'swept'
            """)
        .param("stored", STORED)
        .update();
    jdbc.sql("analyze hfj_resource").update();
  }

  private long rows(String after) {
    var plan =
        jdbc.sql("explain (analyze, format json) " + Population.AFTER)
            .param("after", after)
            .param("share", 3)
            .param("limit", BATCH)
            .query(String.class)
            .list();
    try {
      return rows(JSON.readTree(String.join("", plan)).at("/0/Plan"));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Of a step of the plan and those below it: what it gave and what it left out. */
  private static long rows(JsonNode step) {
    long rows =
        step.path("Actual Loops").asLong()
            * (step.path("Actual Rows").asLong() + step.path("Rows Removed by Filter").asLong());
    for (var below : step.path("Plans")) {
      rows += rows(below);
    }
    return rows;
  }

  @Test
  void everyPatientIsMetOnceInTheOrderOfTheirIds() {
    var population = server.bean(Population.class);
    var met = new ArrayList<String>();
    for (int share = 0; share < Population.SHARES; share++) {
      var after = "";
      for (var next = List.of(after); !next.isEmpty(); ) {
        next = population.after(after, share, 7);
        met.addAll(next);
        after = next.isEmpty() ? after : next.get(next.size() - 1);
      }
    }
    long stored =
        jdbc.sql(
                "select count(*) from hfj_resource where res_type = 'Patient' and res_deleted_at is"
                    + " null")
            .query(Long.class)
            .single();
    assertThat(met).doesNotHaveDuplicates().contains("swept");
    assertThat((long) met.size()).isEqualTo(stored);
  }
}
