// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.board.worklist.WorklistRefresh;
import org.hepatora.operation.StoredCourse;

/**
 * The 400 patients of src/test/r/cohort.R ("http") on the shared server, sent as plain R4 once for
 * all tests that look at them. Their time zero lies in January 2005.
 */
public final class KnownCohort {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TREATED =
      "Measure/systemic-response/$evaluate-measure?periodStart=2004-06-01&periodEnd=2004-07-31";
  private static final int PATIENTS = 400;
  private static final int AT_ONCE = 25;
  private static final int TRIES = 100;

  private static boolean stored;

  private KnownCohort() {}

  /** Returns when every one of them has a row. */
  public static synchronized void store() {
    if (!stored) {
      try {
        send(TestServer.shared().fhir());
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
      await(TestServer.shared().fhir(), TestServer.shared().bean(WorklistRefresh.class));
      stored = true;
    }
  }

  private static void send(Http fhir) throws IOException {
    var prefix = unique("many");
    var rows = Files.readAllLines(Path.of("src/test/resources/outcome/http.csv"));
    var batch = transaction();
    for (int i = 1; i < rows.size(); i++) {
      var course = StoredCourse.of(course(rows.get(i).split(",", -1)), prefix + "-" + i);
      var entries = (ArrayNode) batch.path("entry");
      JSON.readTree(course.transaction()).path("entry").forEach(entries::add);
      if (i % AT_ONCE == 0) {
        fhir.post("", batch.toString()).is(200);
        batch = transaction();
      }
    }
  }

  private static ObjectNode transaction() {
    var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "transaction");
    bundle.putArray("entry");
    return bundle;
  }

  private static ObjectNode course(String[] cells) {
    var course = KnownCourse.shortened();
    int exit = Integer.parseInt(cells[0]);
    if (cells[1].equals("1")) {
      course.died(exit);
    } else {
      course.seen(exit, 1);
    }
    if (!cells[2].isEmpty()) {
      course.operated(Integer.parseInt(cells[2]));
    }
    return course.bundle();
  }

  /** Another thread may be at the worklist; then a round does nothing. */
  private static void await(Http fhir, WorklistRefresh worklist) {
    for (int tries = 0; tries < TRIES; tries++) {
      worklist.round();
      if (treated(fhir.get(TREATED)) == PATIENTS) {
        return;
      }
      try {
        Thread.sleep(2000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("not all are on the worklist");
  }

  private static int treated(Answer answer) {
    if (answer.status() == 200) {
      for (JsonNode extension : answer.json().path("extension")) {
        if (extension.toString().contains("\"treated\"")) {
          for (JsonNode part : extension.path("extension")) {
            if (part.path("url").asText().equals("count")) {
              return part.path("valueInteger").asInt();
            }
          }
        }
      }
    }
    return 0;
  }
}
