// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepatora.fhir.code.Codes;
import org.hepatora.fhir.read.Located;

/** Height, weight and BMI as they were recorded last; shown on the sheet, judged nowhere. */
record BodySize(BigDecimal value, String unit, String date) {
  /** LOINC: body height, body weight, body mass index. */
  private static final List<String> CODES = List.of("8302-2", "29463-7", "39156-5");

  static List<BodySize> of(List<Located> record) {
    Map<Integer, BodySize> newest = new TreeMap<>();
    for (Located each : record) {
      var resource = each.resource();
      var value = resource.path("valueQuantity").path("value");
      int which = each.type().equals("Observation") && value.isNumber() ? which(resource) : -1;
      if (which < 0 || resource.path("status").asText().equals("entered-in-error")) {
        continue;
      }
      var quantity = resource.path("valueQuantity");
      var size =
          new BodySize(
              value.decimalValue(),
              quantity.path("unit").asText(quantity.path("code").asText()),
              resource.path("effectiveDateTime").asText());
      newest.merge(which, size, (one, other) -> one.date.compareTo(other.date) < 0 ? other : one);
    }
    return List.copyOf(newest.values());
  }

  private static int which(JsonNode resource) {
    for (JsonNode coding : resource.path("code").path("coding")) {
      if (coding.path("system").asText().equals(Codes.LOINC)) {
        int which = CODES.indexOf(coding.path("code").asText());
        if (which >= 0) {
          return which;
        }
      }
    }
    return -1;
  }
}
