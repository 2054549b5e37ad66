// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.write.AnswerWriter;

/** The answer as it leaves: the order of what came in changes no byte, its units nothing judged. */
final class WholeAnswerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final AnswerWriter WRITER = new AnswerWriter();
  private static final IParser JSON = FhirContext.forR4Cached().newJsonParser();

  /** How a unit is written otherwise, and by how much the number grows; exact in decimals. */
  private record Same(String unit, String factor) {}

  private static final Map<String, Same> OTHERWISE =
      Map.of(
          "mm", new Same("cm", "0.1"),
          "g/L", new Same("g/dL", "0.1"),
          "10*9/L", new Same("10*6/L", "1000"),
          "mmol/L", new Same("meq/L", "1"),
          "ng/mL", new Same("ug/L", "1"));

  @Property(tries = 150)
  void isTheSameInAnyOrderOfTheResources(
      @ForAll @IntRange(min = 1, max = 15) int vignette, @ForAll Random random) {
    var resources = vignette(vignette);
    var expected = answer(resources);

    Collections.shuffle(resources, random);

    assertThat(answer(resources)).isEqualTo(expected);
  }

  @Property(tries = 150)
  void isTheSameInAnyUnit(
      @ForAll @IntRange(min = 1, max = 15) int vignette, @ForAll Random random) {
    var resources = vignette(vignette);
    var expected = judged(resources);

    resources.forEach(each -> rewrite(each.resource(), random));

    assertThat(judged(resources)).isEqualTo(expected);
  }

  /** Everything but the words, which say a value as it was seen beside the converted one. */
  private static List<Object> judged(List<Located> resources) {
    var answer = ASSESSOR.assess(Ehr.READER.read(resources), TODAY);
    var judged = new ArrayList<Object>();
    judged.add(answer.disposition());
    for (var one : answer.criteria()) {
      judged.add(List.of(one.id(), one.status(), String.valueOf(one.observed()), one.sources()));
    }
    answer.missing().forEach(missing -> judged.add(missing.id()));
    judged.add(answer.cautions().size());
    judged.add(answer.evidenceGrade());
    judged.add(
        List.of(
            String.valueOf(answer.earliestDate()),
            String.valueOf(answer.preferredDate()),
            String.valueOf(answer.nextAssessment())));
    return judged;
  }

  @Property(tries = 150)
  void massAndAmountOfSubstanceGiveTheSameAnswer(
      @ForAll @IntRange(min = 1, max = 15) int vignette,
      @ForAll @IntRange(min = 30, max = 600) int hundredthsOfMilligrams) {
    var mass = new BigDecimal(hundredthsOfMilligrams).movePointLeft(2);
    for (var factor : Map.of("14631-6", "17.1", "14682-9", "88.4").entrySet()) {
      var inMoles = vignette(vignette);
      var inMass = vignette(vignette);
      boolean measured = false;
      for (int i = 0; i < inMoles.size(); i++) {
        measured |=
            put(inMoles.get(i), factor.getKey(), mass.multiply(new BigDecimal(factor.getValue())));
        put(inMass.get(i), factor.getKey(), mass, "mg/dL");
      }

      if (measured) {
        assertThat(judged(inMass)).isEqualTo(judged(inMoles));
      }
    }
  }

  private static List<Located> vignette(int number) {
    var copies = new ArrayList<Located>();
    for (Located each : Ehr.patient(String.format("V%02d", number))) {
      copies.add(new Located(each.resource().deepCopy(), each.path(), each.fullUrl()));
    }
    return copies;
  }

  private static String answer(List<Located> resources) {
    var picture = Ehr.READER.read(resources);
    return JSON.encodeResourceToString(
        WRITER.write(
            ASSESSOR.assess(picture, TODAY),
            ASSESSOR.measures(picture, TODAY),
            picture.ledger(),
            "Patient/1"));
  }

  private static void rewrite(JsonNode node, Random random) {
    var other = OTHERWISE.get(node.path("code").asText());
    if (other != null && node instanceof ObjectNode quantity && node.has("value")) {
      if (random.nextBoolean()) {
        set(quantity, quantity.get("value").decimalValue().multiply(new BigDecimal(other.factor)));
        quantity.put("unit", other.unit).put("code", other.unit);
      }
      return;
    }
    node.forEach(child -> rewrite(child, random));
  }

  private static boolean put(Located from, String loinc, BigDecimal value) {
    return put(from, loinc, value, "umol/L");
  }

  private static boolean put(Located from, String loinc, BigDecimal value, String unit) {
    boolean asked =
        from.resource().path("code").path("coding").path(0).path("code").asText().equals(loinc);
    if (asked && from.resource().path("valueQuantity") instanceof ObjectNode quantity) {
      set(quantity, value);
      quantity.put("unit", unit).put("code", unit);
    }
    return asked;
  }

  private static void set(ObjectNode quantity, BigDecimal value) {
    quantity.put("value", value);
  }
}
