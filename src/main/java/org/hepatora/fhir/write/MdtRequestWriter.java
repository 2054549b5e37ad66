// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.answer.Answer;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.language.Speech;

/**
 * Writes the request to discuss a patient at the MDT, profile hcc-mdt-request; fhir-model.md 1. It
 * names the answer as its reason, so that whoever opens the request sees why it was made.
 */
public final class MdtRequestWriter {
  /** Criteria that say how the tumour responded. */
  private static final List<String> RESPONSE = List.of("g4.recist", "g4.mrecist", "g6.response.");

  private MdtRequestWriter() {}

  /** A draft, for a clinician to take over. */
  public static ObjectNode draft(String patientId, Answer answer) {
    var request = JsonNodeFactory.instance.objectNode().put("resourceType", "ServiceRequest");
    request.putObject("meta").putArray("profile").add(Canonicals.HCC_MDT_REQUEST);
    request.put("status", "draft").put("intent", "proposal");
    var code = request.putObject("code");
    coding(
        code, Canonicals.OBSERVATION_SYSTEM, "mdt-review", "Review by the multidisciplinary team");
    request.putObject("subject").put("reference", "Patient/" + patientId);
    request.put("authoredOn", answer.asOf().toString());
    var reason = request.putArray("reasonCode").addObject();
    var disposition = answer.disposition();
    coding(
        reason,
        Canonicals.DISPOSITION_SYSTEM,
        disposition.code(),
        Speech.say(disposition.words(), Locale.ENGLISH));
    reason.put("text", Speech.say(answer.summary()));
    var responses = responses(answer);
    if (!responses.isEmpty()) {
      var references = request.putArray("reasonReference");
      responses.forEach(source -> references.addObject().put("reference", source));
    }
    return request;
  }

  /**
   * The request as a clinician made it.
   *
   * @param guidance reference of the answer as it is stored beside the request
   * @param question what the MDT is asked
   */
  public static ObjectNode order(
      String patientId,
      Answer answer,
      String guidance,
      String question,
      Author author,
      OffsetDateTime at) {
    var request = draft(patientId, answer);
    request.put("status", "active").put("intent", "order").put("authoredOn", Author.moment(at));
    request.set("requester", author.asReference());
    request.putArray("supportingInfo").addObject().put("reference", guidance);
    request.putArray("note").add(author.note(question, at));
    return request;
  }

  /** The observations the response was read from. */
  private static List<String> responses(Answer answer) {
    return answer.criteria().stream()
        .filter(criterion -> RESPONSE.stream().anyMatch(criterion.id()::startsWith))
        .flatMap(criterion -> criterion.sources().stream())
        .filter(source -> source.startsWith("Observation/"))
        .distinct()
        .sorted()
        .toList();
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
