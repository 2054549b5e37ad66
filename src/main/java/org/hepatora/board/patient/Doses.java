// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.fhir.read.Located;

/** Doses as they were recorded: shown beside the drugs, judged nowhere. */
final class Doses {
  private Doses() {}

  /** By the reference of the resource; where none is recorded there is no entry. */
  static Map<String, String> of(List<Located> resources) {
    var doses = new HashMap<String, String>();
    for (Located each : resources) {
      var resource = each.resource();
      var type = resource.path("resourceType").asText();
      if (type.startsWith("Medication")) {
        var dose = dose(resource);
        if (!dose.isEmpty()) {
          doses.put(type + "/" + resource.path("id").asText(), dose);
        }
      }
    }
    return doses;
  }

  private static String dose(JsonNode resource) {
    var one = resource.path("dosage");
    var first = one.isArray() ? one.path(0) : one;
    var dosage = first.isMissingNode() ? resource.path("dosageInstruction").path(0) : first;
    var given = quantity(dosage.path("dose"));
    var ordered = quantity(dosage.path("doseAndRate").path(0).path("doseQuantity"));
    var amount = given.isEmpty() ? ordered : given;
    return amount.isEmpty() ? dosage.path("text").asText() : amount;
  }

  private static String quantity(JsonNode quantity) {
    if (!quantity.path("value").isNumber()) {
      return "";
    }
    var unit = quantity.path("unit").asText(quantity.path("code").asText());
    return (quantity.path("value").decimalValue().toPlainString() + " " + unit).strip();
  }
}
