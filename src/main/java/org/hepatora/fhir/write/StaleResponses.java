// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.fhir.code.ComputedObservations;
import org.hepatora.fhir.code.Statuses;
import org.hepatora.fhir.read.Located;
import org.hl7.fhir.r4.model.Observation;

/**
 * Stored Observations this server once computed and would no longer compute, because a measurement
 * was corrected or withdrawn since.
 */
public final class StaleResponses {
  private StaleResponses() {}

  /**
   * Their ids. Only what was asked about is judged: those criteria, from the start of the current
   * line to that day. Earlier lines stay, and so does a phase of a day with an assessment, being
   * what was true then.
   */
  public static List<String> among(
      List<Located> resources,
      List<Observation> computed,
      Collection<ResponseCriteria> asked,
      TumourResponse response) {
    var history = response.history();
    var from = history.baselineDate() != null ? history.baselineDate() : history.therapyStart();
    if (from == null) {
      return List.of();
    }
    var current = new HashSet<String>();
    computed.forEach(each -> current.add(each.getIdPart()));
    var days = new HashSet<String>();
    history.assessments().forEach(day -> days.add(day.toString()));
    var first = from.toString();
    var last = history.asOf().toString();
    return resources.stream()
        .filter(each -> each.type().equals("Observation"))
        .filter(each -> ComputedObservations.isComputed(each.resource()))
        .filter(each -> Statuses.isReadable(each.resource()))
        .filter(each -> !current.contains(each.id()))
        .filter(each -> day(each).compareTo(first) > 0 && day(each).compareTo(last) <= 0)
        .filter(each -> isOf(asked, each.resource()) || isPhaseOff(days, each))
        .map(Located::id)
        .sorted()
        .toList();
  }

  private static String day(Located observation) {
    return observation.resource().path("effectiveDateTime").asText();
  }

  private static boolean isOf(Collection<ResponseCriteria> asked, JsonNode observation) {
    var method = observation.path("method").path("coding").path(0).path("code").asText();
    return asked.stream().anyMatch(criteria -> criteria.code().equals(method));
  }

  private static boolean isPhaseOff(Set<String> days, Located observation) {
    var code = observation.resource().path("code").path("coding").path(0).path("code").asText();
    return code.equals(ResponsePhaseWriter.CODE) && !days.contains(day(observation));
  }
}
