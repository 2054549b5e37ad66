// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many milligrams of a drug are taken a day, as far as a dosage or its words say so; null when
 * they do not, never a guess.
 */
final class DailyDose {
  private static final Pattern MILLIGRAMS =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:mg|毫克)(?![\\p{L}/]*(?:ml|kg))");

  /** How often a day, in the words of prescriptions; the longer words first. */
  private static final List<Map.Entry<String, Integer>> TIMES =
      List.of(
          Map.entry("three times", 3),
          Map.entry("每日三次", 3),
          Map.entry("一天三次", 3),
          Map.entry("tid", 3),
          Map.entry("twice", 2),
          Map.entry("two times", 2),
          Map.entry("每日两次", 2),
          Map.entry("每日二次", 2),
          Map.entry("一天两次", 2),
          Map.entry("bid", 2),
          Map.entry("every 12 h", 2),
          Map.entry("q12h", 2),
          Map.entry("once daily", 1),
          Map.entry("once a day", 1),
          Map.entry("daily", 1),
          Map.entry("per day", 1),
          Map.entry("/d", 1),
          Map.entry("qd", 1),
          Map.entry("every morning", 1),
          Map.entry("每日一次", 1),
          Map.entry("一天一次", 1),
          Map.entry("每日", 1),
          Map.entry("每晨", 1));

  private DailyDose() {}

  static @Nullable BigDecimal milligrams(JsonNode resource, List<String> texts) {
    var dosages = resource.path("dosage");
    if (dosages.isEmpty()) {
      dosages = resource.path("dosageInstruction");
    }
    if (dosages.size() == 1) {
      var dosed = structured(dosages.path(0));
      if (dosed != null) {
        return dosed;
      }
      var said = said(dosages.path(0).path("text").asText());
      if (said != null) {
        return said;
      }
    }
    if (dosages.size() > 1) {
      return null;
    }
    for (var text : texts) {
      var said = said(text);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal structured(JsonNode dosage) {
    var quantity = dosage.path("doseAndRate").path(0).path("doseQuantity");
    var repeat = dosage.path("timing").path("repeat");
    boolean daily = repeat.path("periodUnit").asText().equals("d");
    if (!quantity.path("value").isNumber() || !Quantities.unit(quantity).equals("mg") || !daily) {
      return null;
    }
    var times = BigDecimal.valueOf(repeat.path("frequency").asLong(1));
    var days = repeat.path("period").decimalValue();
    return days.signum() <= 0
        ? null
        : quantity.path("value").decimalValue().multiply(times).divide(days, MathContext.DECIMAL32);
  }

  /** From words such as 40 mg once daily. */
  private static @Nullable BigDecimal said(String text) {
    var words = text.toLowerCase(Locale.ROOT);
    var found = MILLIGRAMS.matcher(words);
    if (!found.find()) {
      return null;
    }
    var dose = new BigDecimal(found.group(1));
    if (found.find()) {
      return null;
    }
    for (var times : TIMES) {
      if (words.contains(times.getKey())) {
        return dose.multiply(BigDecimal.valueOf(times.getValue()));
      }
    }
    return null;
  }
}
