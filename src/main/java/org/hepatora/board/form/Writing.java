// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.hepatora.fhir.write.AnswerWriter;

/** What the resources that forms write have in common. */
final class Writing {
  private static final String URN = "urn:uuid:";
  private static final AnswerWriter ANSWERS = new AnswerWriter();

  private Writing() {}

  /** A name for a resource that has no id yet. */
  static String fullUrl() {
    return URN + UUID.randomUUID();
  }

  /** The answer as it was when somebody acted on it. */
  static ObjectNode guidance(Proposal proposal, Submission sent) {
    var guidance = ANSWERS.guidanceTree(proposal.answer(), "Patient/" + sent.patient());
    identify(guidance.putObject("requestIdentifier"), sent);
    return guidance;
  }

  /** With the form it came from, by which a form that is sent twice is known. */
  static ObjectNode identified(ObjectNode resource, Submission sent) {
    identify(resource.putArray("identifier").addObject(), sent);
    return resource;
  }

  private static void identify(ObjectNode identifier, Submission sent) {
    identifier.put("system", "urn:ietf:rfc:3986").put("value", URN + sent.id());
  }

  /** The same resource with another status. */
  static ObjectNode with(JsonNode resource, String status) {
    ObjectNode changed = resource.deepCopy();
    return changed.put("status", status);
  }
}
