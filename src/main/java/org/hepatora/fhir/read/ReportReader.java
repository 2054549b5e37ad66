package org.hepatora.fhir.read;

import org.hepatora.fhir.code.Statuses;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads the Observations a DiagnosticReport contains. They are about the day of the report where
 * they name none of their own; its conclusion is prose and is not read.
 */
final class ReportReader implements ResourceReader {
  private static final String[] DATES = {
    "effectiveDateTime", "effectivePeriod", "effectiveInstant", "effectiveTiming"
  };

  private final ResourceReader observations;

  ReportReader(ResourceReader observations) {
    this.observations = observations;
  }

  @Override
  public void read(Located from, Reading reading) {
    int index = 0;
    for (JsonNode inner : from.resource().path("contained")) {
      boolean observed = inner.path("resourceType").asText().equals("Observation");
      if (observed && inner instanceof ObjectNode result && Statuses.isReadable(inner)) {
        var path = from.path() + ".contained[" + index + "]";
        var name = from.source() + "#" + inner.path("id").asText();
        observations.read(new Located(standingAlone(result, from), path, name), reading);
      }
      index++;
    }
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
