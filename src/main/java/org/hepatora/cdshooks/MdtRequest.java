package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hepatora.decision.eligibility.Answer;
import org.hepatora.fhir.Canonicals;

/**
 * The draft request to discuss a patient at the MDT, profile hcc-mdt-request; fhir-model.md 1. It
 * names the answer as its reason, so that whoever opens the request sees why it was made.
 */
final class MdtRequest {
  private MdtRequest() {}

  static ObjectNode draft(String patientId, Answer answer) {
    var request = CdsJson.nodes().objectNode().put("resourceType", "ServiceRequest");
    request.putObject("meta").putArray("profile").add(Canonicals.HCC_MDT_REQUEST);
    request.put("status", "draft").put("intent", "proposal");
    var code = request.putObject("code");
    coding(
        code, Canonicals.OBSERVATION_SYSTEM, "mdt-review", "Review by the multidisciplinary team");
    request.putObject("subject").put("reference", "Patient/" + patientId);
    request.put("authoredOn", answer.asOf().toString());
    var reason = request.putArray("reasonCode").addObject();
    var disposition = answer.disposition();
    coding(reason, Canonicals.DISPOSITION_SYSTEM, disposition.code(), disposition.display());
    reason.put("text", answer.summary());
    return request;
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
