// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;

/** Reads whether a CarePlan puts the patient on the supportive pathway. */
final class CarePlanReader implements ResourceReader {
  private static final String SUPPORTIVE = "supportive";

  /** SNOMED CT, Supportive - procedure intent; evidence.md 8.4. */
  private static final String SUPPORTIVE_INTENT = "399707004";

  /** Only thought of, or over. */
  private static final Set<String> NOT_IN_FORCE = Set.of("completed", "proposal", "option");

  @Override
  public Fate read(Located from, Reading reading) {
    var resource = from.resource();
    boolean inForce =
        !NOT_IN_FORCE.contains(resource.path("status").asText())
            && !NOT_IN_FORCE.contains(resource.path("intent").asText());
    if (!inForce || !isSupportive(resource)) {
      return Fate.irrelevant("pathway");
    }
    var since = since(resource, reading.days);
    if (since instanceof Parsed.Bad<LocalDate> bad) {
      var why = Joined.of(Joint.COLON, Sentence.of("fact.supportive-care-plan"), bad.why());
      reading.problem(from.path() + bad.at(), why);
      reading.supportive.add(new Fact.Unreadable<>(Fact.UNDATED, why, from.source()));
    } else if (since instanceof Parsed.Good<LocalDate> good) {
      reading.supportive.add(new Fact.Read<>(good.value(), true, from.source()));
    }
    return Fate.USED;
  }

  private static boolean isSupportive(JsonNode resource) {
    var intent = Extensions.code(resource, Canonicals.TREATMENT_INTENT);
    return Extensions.code(resource, Canonicals.TREATMENT_PATHWAY).equals(SUPPORTIVE)
        || intent.equals(SUPPORTIVE)
        || intent.equals(SUPPORTIVE_INTENT);
  }

  /** The first day it may have been in force; it needs none, its status says that it is. */
  private static Parsed<LocalDate> since(JsonNode resource, Days days) {
    if (resource.path("period").has("start")) {
      return days.firstOf(resource.path("period").path("start"), ".period.start");
    }
    if (resource.has("created")) {
      return days.firstOf(resource.path("created"), ".created");
    }
    var stored = resource.path("meta").path("lastUpdated");
    return stored.isMissingNode()
        ? Parsed.good(Fact.UNDATED)
        : days.of(stored, ".meta.lastUpdated");
  }
}
