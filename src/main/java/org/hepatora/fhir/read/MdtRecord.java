// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepatora.fhir.code.Canonicals;
import org.jspecify.annotations.Nullable;

/**
 * What the MDT was asked and what it decided last, as the record holds it on one day: a request of
 * profile hcc-mdt-request that is open, a plan of profile hcc-treatment-plan that was decided on an
 * answer of this server. What the status of a plan means is docs/board.md's.
 *
 * @param requested the day of the newest request nobody decided on yet; null without one
 * @param decided the newest decision; null when none was taken
 */
public record MdtRecord(@Nullable LocalDate requested, @Nullable Decided decided) {
  public static final MdtRecord NOTHING = new MdtRecord(null, null);

  private static final Set<String> OPEN = Set.of("active", "on-hold");
  private static final int DAY = 10;

  /** What was decided. */
  public enum Outcome {
    ACCEPTED,
    DEFERRED,
    DECLINED
  }

  /** A decision, and the day it was taken. */
  public record Decided(Outcome outcome, LocalDate on) {}

  public static MdtRecord of(List<Located> record, LocalDate asOf) {
    var replaced = new HashSet<String>();
    for (Located each : record) {
      each.resource().path("replaces").forEach(one -> replaced.add(one.path("reference").asText()));
    }
    var decisions = new ArrayList<Decided>();
    LocalDate requested = null;
    for (Located each : record) {
      var resource = each.resource();
      if (each.type().equals("CarePlan") && !replaced.contains("CarePlan/" + each.id())) {
        var decided = decided(resource);
        if (decided != null && !decided.on.isAfter(asOf)) {
          decisions.add(decided);
        }
      }
      if (each.type().equals("ServiceRequest") && isRequest(resource)) {
        var day = day(resource.path("authoredOn"));
        if (day != null && !day.isAfter(asOf) && (requested == null || day.isAfter(requested))) {
          requested = day;
        }
      }
    }
    var last = decisions.stream().max(Comparator.comparing(Decided::on)).orElse(null);
    boolean answered = last != null && requested != null && !requested.isAfter(last.on);
    return new MdtRecord(answered ? null : requested, last);
  }

  private static boolean isRequest(JsonNode resource) {
    boolean review = false;
    for (JsonNode coding : resource.path("code").path("coding")) {
      review |=
          coding.path("system").asText().equals(Canonicals.OBSERVATION_SYSTEM)
              && coding.path("code").asText().equals("mdt-review");
    }
    return review && OPEN.contains(resource.path("status").asText());
  }

  private static @Nullable Decided decided(JsonNode plan) {
    var on = day(plan.path("created"));
    if (on == null || !isOurs(plan) || !isOnAnAnswer(plan)) {
      return null;
    }
    var outcome =
        switch (plan.path("status").asText()) {
          case "active", "completed" -> Outcome.ACCEPTED;
          case "on-hold" -> Outcome.DEFERRED;
          case "revoked" ->
              plan.path("intent").asText().equals("proposal") ? Outcome.DECLINED : null;
          default -> null;
        };
    return outcome == null ? null : new Decided(outcome, on);
  }

  private static boolean isOurs(JsonNode plan) {
    for (JsonNode profile : plan.at("/meta/profile")) {
      if (profile.asText().startsWith(Canonicals.HCC_TREATMENT_PLAN)) {
        return true;
      }
    }
    return false;
  }

  /** A plan of a hospital's own names no answer of this server. */
  private static boolean isOnAnAnswer(JsonNode plan) {
    for (JsonNode info : plan.path("supportingInfo")) {
      if (info.path("reference").asText().startsWith("GuidanceResponse/")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate day(JsonNode date) {
    var text = date.asText();
    try {
      return text.length() < DAY ? null : LocalDate.parse(text.substring(0, DAY));
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
