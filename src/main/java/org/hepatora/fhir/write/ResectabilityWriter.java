// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.fhir.code.Canonicals;

/** Writes the surgeons' judgement of resectability, profile hcc-resectability; fhir-model.md 1. */
public final class ResectabilityWriter {
  private ResectabilityWriter() {}

  /**
   * A final Observation.
   *
   * @param focus references of the lesions to be removed
   * @param note in the surgeons' words; may be empty
   */
  public static ObjectNode write(
      String patientId,
      Verdict verdict,
      List<String> focus,
      LocalDate on,
      String note,
      Author author,
      OffsetDateTime at) {
    var judgement = JsonNodeFactory.instance.objectNode().put("resourceType", "Observation");
    judgement.putObject("meta").putArray("profile").add(Canonicals.HCC_RESECTABILITY);
    judgement.put("status", "final");
    coding(
        judgement.putObject("code"),
        Canonicals.OBSERVATION_SYSTEM,
        "resectability",
        "Resectability");
    judgement.putObject("subject").put("reference", "Patient/" + patientId);
    focus.forEach(lesion -> judgement.withArray("focus").addObject().put("reference", lesion));
    judgement.put("effectiveDateTime", on.toString());
    judgement.put("issued", Author.moment(at));
    judgement.putArray("performer").add(author.asReference());
    coding(
        judgement.putObject("valueCodeableConcept"),
        Canonicals.RESECTABILITY_SYSTEM,
        code(verdict),
        display(verdict));
    if (!note.isEmpty()) {
      judgement.putArray("note").add(author.note(note, at));
    }
    return judgement;
  }

  /** The code of a verdict in CodeSystem resectability. */
  public static String code(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String display(Verdict verdict) {
    return switch (verdict) {
      case R0_ACHIEVABLE -> "R0 achievable";
      case CYTOREDUCTIVE_ONLY -> "Cytoreductive only";
      case UNRESECTABLE -> "Unresectable";
    };
  }

  private static void coding(ObjectNode concept, String system, String code, String display) {
    concept
        .putArray("coding")
        .addObject()
        .put("system", system)
        .put("code", code)
        .put("display", display);
  }
}
