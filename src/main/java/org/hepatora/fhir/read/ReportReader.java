// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hepatora.fhir.code.Statuses;

/**
 * Reads the Observations a DiagnosticReport contains. They are about the day of the report where
 * they name none of their own; its conclusion is prose and is not read; the codes of it are, where
 * they name a metastasis or a thrombus.
 */
final class ReportReader implements ResourceReader {
  private static final String[] DATES = {
    "effectiveDateTime", "effectivePeriod", "effectiveInstant", "effectiveTiming", "issued"
  };

  private final ResourceReader observations;

  ReportReader(ResourceReader observations) {
    this.observations = observations;
  }

  @Override
  public Fate read(Located from, Reading reading) {
    Fate fate = Spread.isConcluded(from, reading) ? Fate.USED : Fate.irrelevant("prose");
    int index = 0;
    for (JsonNode inner : from.resource().path("contained")) {
      boolean observed = inner.path("resourceType").asText().equals("Observation");
      if (observed && inner instanceof ObjectNode result && Statuses.isReadable(inner)) {
        var path = from.path() + ".contained[" + index + "]";
        var name = from.source() + "#" + inner.path("id").asText();
        var of = observations.read(new Located(standingAlone(result, from), path, name), reading);
        fate = of instanceof Fate.Irrelevant ? fate : of;
      }
      index++;
    }
    return fate;
  }

  /** The Observation with what it has from its report; named by the report, not by an id. */
  private static ObjectNode standingAlone(ObjectNode result, Located report) {
    var alone = result.objectNode();
    alone.setAll(result);
    alone.remove("id");
    alone.set("contained", report.resource().path("contained"));
    boolean dated = false;
    for (String date : DATES) {
      dated |= result.has(date);
    }
    for (String date : DATES) {
      if (!dated && report.resource().has(date)) {
        alone.set(date, report.resource().path(date));
      }
    }
    return alone;
  }
}
