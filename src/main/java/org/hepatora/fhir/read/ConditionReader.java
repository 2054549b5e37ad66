// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Codes;
import org.hepatora.fhir.code.ConceptTable;
import org.hepatora.fhir.code.ConditionKind;
import org.hepatora.fhir.code.Sites;
import org.hepatora.fhir.code.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads Conditions of interest. Clinical and verification status of a diagnosis are passed on,
 * refuted ones too: what they mean is the decision's to say. A Condition that is a barrier says
 * that it is there, or no longer.
 */
final class ConditionReader implements ResourceReader {
  /** HL7 condition-clinical and condition-ver-status. */
  private static final Set<String> STATUSES =
      Set.of(
          "active",
          "recurrence",
          "relapse",
          "inactive",
          "remission",
          "resolved",
          "unconfirmed",
          "provisional",
          "differential",
          "confirmed",
          "refuted",
          "entered-in-error");

  private static final String HCC = "hcc";

  /** A cancer of the liver that does not say which. */
  private static final String LIVER_CANCER = "liver-cancer";

  private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

  /** Only thought of. */
  private static final Set<String> OPEN = Set.of("unconfirmed", "differential");

  @Override
  public Fate read(Located from, Reading reading) {
    var resource = from.resource();
    var verification = status(resource.path("verificationStatus"));
    if ("entered-in-error".equals(verification)) {
      return Fate.irrelevant("status");
    }
    var clinical = status(resource.path("clinicalStatus"));
    var kind = kind(resource.path("code"), reading.vocabulary.conditions);
    if (kind == null) {
      return unknown(from, clinical, verification, reading);
    }
    var diagnosis = ConditionKind.diagnosis(kind);
    if (diagnosis != null) {
      var since = earliest(from, reading);
      reading.diagnoses.add(new Diagnosis(diagnosis, clinical, verification, since, from.source()));
      claim(from, kind, clinical, verification, reading);
      return Fate.USED;
    }
    if (verification != null && OPEN.contains(verification)) {
      return Fate.irrelevant("status");
    }
    if (kind.equals(ConditionKind.ADVERSE_EVENT)) {
      return adverseEvent(from, clinical, verification, reading);
    }
    claim(from, kind, clinical, verification, reading);
    return Fate.USED;
  }

  /** Codes first; words count where no standard code says else, of barriers always. */
  private static @Nullable String kind(JsonNode concept, ConceptTable conditions) {
    var coded = conditions.ofCodes(concept);
    var said = conditions.ofWords(concept);
    boolean open = LIVER_CANCER.equals(coded) && HCC.equals(said);
    if (!open && (coded != null || conditions.hasCodes(concept))) {
      return coded;
    }
    if (said == null && isLiverCancerElsewhere(concept)) {
      return LIVER_CANCER;
    }
    var meant = said == null ? null : ConditionKind.diagnosis(said);
    boolean diagnosis = meant != null && meant != Diagnosis.Kind.LIVER_CANCER;
    return diagnosis && hasStandardCode(concept) ? null : said;
  }

  /** A code of ICD-10's family of liver cancers under a code system nobody knows here. */
  private static boolean isLiverCancerElsewhere(JsonNode concept) {
    for (JsonNode coding : concept.path("coding")) {
      if (coding.path("code").asText().matches("C22\\.?0.*")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasStandardCode(JsonNode concept) {
    for (JsonNode coding : concept.path("coding")) {
      var system = Codes.system(coding.path("system").asText());
      if (system.equals(Codes.SNOMED) || system.equals(Codes.LOINC)) {
        return true;
      }
    }
    return false;
  }

  private static Fate unknown(
      Located from, @Nullable String clinical, @Nullable String verification, Reading reading) {
    var code = from.resource().path("code");
    boolean there = !isOver(clinical) && !"refuted".equals(verification);
    boolean meant = verification == null || !OPEN.contains(verification);
    if (there && meant && reading.vocabulary.signs.isBarrier(code, Words.of(code))) {
      var unjudged = reading.vocabulary.unjudged;
      var coded = unjudged.ofCodes(code);
      var matter = coded == null ? unjudged.ofWords(code) : coded;
      return Unjudged.Matter.INFECTION.concept().equals(matter)
          ? Fate.notUnderstood(Sentence.of("record.infection"), Topic.INFECTION)
          : Fate.notUnderstood(Sentence.of("record.condition"), Topic.BARRIER);
    }
    return Fate.irrelevant("code");
  }

  private static Fate adverseEvent(
      Located from, @Nullable String clinical, @Nullable String verification, Reading reading) {
    if ("refuted".equals(verification)) {
      return Fate.irrelevant("status");
    }
    var code = from.resource().path("code");
    var name = Sites.label(code);
    reading.adverseEvents.add(
        new AdverseEvent(
            name.isBlank() ? "myocarditis, pneumonitis or other immune-related condition" : name,
            null,
            !isOver(clinical),
            true,
            false,
            earliest(from, reading),
            from.source()));
    return Fate.USED;
  }

  private static void claim(
      Located from,
      String kind,
      @Nullable String clinical,
      @Nullable String verification,
      Reading reading) {
    boolean present = !isOver(clinical) && !"refuted".equals(verification);
    if (verification == null || !OPEN.contains(verification)) {
      reading.claims.add(new Claim(from, kind, present, newest(from, present, reading)));
    }
  }

  static boolean isOver(@Nullable String clinical) {
    return clinical != null && OVER.contains(clinical);
  }

  /**
   * A status as a code of HL7, whatever else stands beside it; also where it was sent as DSTU2 and
   * STU3 did, without a system. Null when there is none.
   */
  static @Nullable String status(JsonNode status) {
    if (status.isTextual()) {
      return plain(status.asText());
    }
    for (JsonNode coding : status.path("coding")) {
      var code = plain(coding.path("code").asText());
      if (code != null && STATUSES.contains(code)) {
        return code;
      }
    }
    var first = plain(status.path("coding").path(0).path("code").asText());
    return first == null ? plain(status.path("text").asText()) : first;
  }

  private static @Nullable String plain(String status) {
    return status.isBlank() ? null : status.strip().toLowerCase(Locale.ROOT);
  }

  /** The day it was first known; a year or a month alone is no day and not missed here. */
  static @Nullable LocalDate earliest(Located from, Reading reading) {
    LocalDate first = null;
    for (String field : new String[] {"onsetDateTime", "recordedDate"}) {
      var day = day(from, field, reading);
      first = first == null || (day != null && day.isBefore(first)) ? day : first;
    }
    return first;
  }

  /** The newest day on which it is said to be there, or to be over. */
  private static @Nullable LocalDate newest(Located from, boolean present, Reading reading) {
    var fields =
        present
            ? new String[] {"onsetDateTime", "recordedDate"}
            : new String[] {"abatementDateTime", "recordedDate"};
    LocalDate last = null;
    for (String field : fields) {
      var text = from.resource().path(field);
      var day =
          reading.days.of(text, "") instanceof Parsed.Good<LocalDate> good ? good.value() : null;
      last = last == null || (day != null && day.isAfter(last)) ? day : last;
    }
    return last;
  }

  private static @Nullable LocalDate day(Located from, String field, Reading reading) {
    var date = from.resource().path(field);
    return date.asText().length() >= 8
        ? reading.dayOrNull(
            from.path(), Sentence.of("fact.diagnosis"), reading.days.of(date, "." + field))
        : null;
  }
}
