// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.therapy.Augmentation;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;
import org.hepatora.fhir.code.ProcedureKind;
import org.hepatora.fhir.code.Sites;
import org.hepatora.fhir.code.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads local therapy and liver surgery. A local therapy that was stopped half-way harmed the liver
 * all the same and is read as incomplete, one under way goes on; a stopped operation removed
 * nothing.
 */
final class ProcedureReader implements ResourceReader {
  private static final String IN_PROGRESS = "in-progress";

  /** Under way or paused: not completed. */
  private static final Set<String> UNDER_WAY = Set.of(IN_PROGRESS, "on-hold");

  private static final String STOPPED = "stopped";

  @Override
  public Fate read(Located from, Reading reading) {
    var resource = from.resource();
    var words = words(resource);
    var kind = reading.vocabulary.procedures.of(resource.path("code"), words);
    var status = resource.path("status").asText();
    if (kind == null || kind == ProcedureKind.CRYOABLATION) {
      return unknown(from, kind, words, reading);
    }
    if (kind == ProcedureKind.LIVER_TRANSPLANT) {
      return status.equals("completed")
          ? transplant(from, reading)
          : unknown(from, null, words, reading);
    }
    if (kind == ProcedureKind.PORTAL_VEIN_EMBOLISATION) {
      return augmentation(from, status, reading);
    }
    boolean surgery = kind == ProcedureKind.RESECTION;
    if (surgery && status.equals(STOPPED)) {
      return Fate.irrelevant("status");
    }
    if (surgery && UNDER_WAY.contains(status)) {
      return Fate.notUnderstood(Sentence.of("record.operation-under-way"), Topic.OPERATION);
    }
    boolean ongoing = status.equals(IN_PROGRESS);
    var day =
        reading.dayOrNull(
            from.path(), Sentence.of("fact.procedure"), performed(resource, reading.days));
    var targets = LesionPointers.targets(from, reading);
    if (kind.modality() == null) {
      reading.resections.add(
          new Resection(
              day,
              orNull(Extensions.code(resource, Canonicals.PROCEDURE_INTENT)),
              orNull(Extensions.code(resource, Canonicals.RESECTION_MARGIN)),
              targets,
              from.source()));
      return Fate.USED;
    }
    reading.local.add(
        new LocalTherapy(
            kind.modality(),
            day,
            Extensions.number(resource, Canonicals.LINE_OF_THERAPY),
            ongoing || status.equals(STOPPED) ? Boolean.FALSE : complete(resource.path("outcome")),
            targets,
            from.source(),
            ongoing));
    return Fate.USED;
  }

  /** What was done is lived with: a diagnosis. */
  private static Fate transplant(Located from, Reading reading) {
    var day =
        reading.dayOrNull(
            from.path(), Sentence.of("fact.procedure"), performed(from.resource(), reading.days));
    reading.diagnoses.add(
        new Diagnosis(Diagnosis.Kind.LIVER_TRANSPLANT, "active", null, day, from.source()));
    return Fate.USED;
  }

  /** What made the remnant grow; one that was broken off may have or not. */
  private static Fate augmentation(Located from, String status, Reading reading) {
    if (status.equals("preparation")) {
      return Fate.irrelevant("status");
    }
    var day =
        reading.dayOrNull(
            from.path(), Sentence.of("fact.procedure"), performed(from.resource(), reading.days));
    var name = Sites.label(from.resource().path("code")).strip();
    reading.augmentations.add(new Augmentation(name, day, from.source()));
    return Fate.USED;
  }

  /** A treatment or an operation as far as anybody can tell, and what it was is not known. */
  private static Fate unknown(
      Located from, @Nullable ProcedureKind kind, String words, Reading reading) {
    var code = from.resource().path("code");
    var topic = kind == null ? reading.vocabulary.signs.procedure(code, words) : Topic.TREATMENT;
    if (topic == null) {
      return Fate.irrelevant("code");
    }
    var last =
        performed(from.resource(), reading.days) instanceof Parsed.Good<LocalDate> good
            ? good.value()
            : null;
    boolean over = !UNDER_WAY.contains(from.resource().path("status").asText());
    return new Fate.NotUnderstood(Sentence.of("record.procedure"), topic, last, over ? last : null);
  }

  /** What it is called, and what an extension of another guide says of how it was done. */
  private static String words(JsonNode resource) {
    var words = new StringBuilder(Words.of(resource.path("code")));
    for (JsonNode site : resource.path("bodySite")) {
      words.append(" ; ").append(Words.of(site));
    }
    for (JsonNode extension : resource.path("extension")) {
      if (extension.path("url").asText().contains("modality-and-technique")) {
        for (JsonNode part : extension.path("extension")) {
          words.append(" ; ").append(Words.of(part.path("valueCodeableConcept")));
        }
      }
    }
    return words.toString();
  }

  private static Parsed<LocalDate> performed(JsonNode resource, Days days) {
    if (resource.has("performedDateTime")) {
      return days.of(resource.path("performedDateTime"), ".performedDateTime");
    }
    if (resource.has("performedPeriod")) {
      return days.lastOf(resource.path("performedPeriod"), ".performedPeriod");
    }
    return Parsed.bad(Sentence.of("why.no-date"), ".performed");
  }

  private static @Nullable String orNull(String code) {
    return code.isEmpty() ? null : code;
  }

  /** Whether the outcome says in words that nothing viable was left; success alone does not. */
  private static @Nullable Boolean complete(JsonNode outcome) {
    var words = Sites.label(outcome).toLowerCase(Locale.ROOT);
    if (words.contains("incomplete") || words.contains("partial") || words.contains("residual")) {
      return Boolean.FALSE;
    }
    return words.contains("complete") ? Boolean.TRUE : null;
  }
}
