// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.hepatora.cdshooks.wire.CdsJson;
import org.hepatora.fhir.write.MissingTests;
import org.hepatora.language.Speech;

/** The draft order of a test whose result the decision lacks: a plain R4 ServiceRequest. */
final class TestOrder {
  private TestOrder() {}

  static ObjectNode draft(String patientId, MissingTests test, LocalDate day) {
    var order = CdsJson.nodes().objectNode().put("resourceType", "ServiceRequest");
    order.put("status", "draft").put("intent", "order");
    var code = order.putObject("code");
    if (!test.code().isEmpty()) {
      code.putArray("coding").addObject().put("system", test.system()).put("code", test.code());
    }
    code.put("text", Speech.say(test.words()));
    order.putObject("subject").put("reference", "Patient/" + patientId);
    return order.put("authoredOn", day.toString());
  }
}
