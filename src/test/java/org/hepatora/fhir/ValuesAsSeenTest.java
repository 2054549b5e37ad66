// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.language.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value in another unit is said as it was seen, beside the converted one; decision.md 4. */
class ValuesAsSeenTest {
  private static JsonNode controlWith(String loinc, String as, String value, String unit)
      throws IOException {
    try (var in = ValuesAsSeenTest.class.getResourceAsStream("/clinical/00-control.json")) {
      var bundle = FhirJson.mapper().readTree(in);
      for (var entry : bundle.path("entry")) {
        var coding = entry.at("/resource/code/coding/0");
        if (coding.path("code").asText().equals(loinc)) {
          ((ObjectNode) coding).put("code", as);
          ((ObjectNode) entry.at("/resource/valueQuantity"))
              .put("value", new BigDecimal(value))
              .put("unit", unit)
              .put("code", unit);
        }
      }
      return bundle;
    }
  }

  @ParameterizedTest(name = "{1} {2} {3}")
  @CsvSource({
    "14631-6, 1975-2, 0.7, mg/dL, g5.bilirubin, 0.7 mg/dL (11.97 µmol/L), 11.97",
    "1751-7, 1751-7, 4.1, g/dL, g5.albumin, 4.1 g/dL (41 g/L), 41",
    "14682-9, 2160-0, 0.9, mg/dL, g5.creatinine, 0.9 mg/dL (79.56 µmol/L), 79.56",
    "1834-1, 1834-1, 10, [IU]/mL, g7.afp, 10 [IU]/mL (12.1 ng/mL), 12.1",
    "14631-6, 14631-6, 14, umol/L, g5.bilirubin, bilirubin 14 µmol/L, 14"
  })
  void isSaidBesideTheConvertedOne(
      String loinc, String as, String value, String unit, String rule, String said, String in)
      throws IOException {
    var picture = Ehr.READER.read(Bundles.flatten(controlWith(loinc, as, value, unit)));
    var criterion = Clinical.of(picture, Clinical.DAY).criterion(rule);

    assertThat(English.of(criterion.text())).contains(said);
    assertThat(criterion.observed())
        .isInstanceOfSatisfying(
            Observed.Quantity.class,
            quantity -> assertThat(quantity.value()).isEqualByComparingTo(in));
  }
}
