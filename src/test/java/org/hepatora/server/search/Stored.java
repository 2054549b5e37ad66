// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.search;

import static org.hepatora.Http.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the model: an Observation, or a RiskAssessment where it has a probability.
 *
 * @param when the period of its date; null without one
 * @param unit UCUM code
 */
record Stored(
    String id,
    int patient,
    @Nullable When when,
    @Nullable String code,
    @Nullable BigDecimal value,
    String unit,
    @Nullable String text,
    @Nullable BigDecimal probability) {
  static final String RUN = "urn:hepatora:search-model";
  static final String[] CODES = {"A-1", "A-2", "B-1"};
  static final String[] UNITS = {"mg", "g", "mm"};
  static final String[] TEXTS = {
    "Portal vein", "portal VEIN patent", "Pfortader", "vein", "Müller", "mueller", "a portal vein"
  };

  static Stored random(String id, Random random) {
    boolean risk = random.nextInt(5) == 0;
    return new Stored(
        id,
        random.nextInt(6),
        random.nextInt(12) == 0 ? null : When.random(random, !risk),
        random.nextInt(12) == 0 ? null : CODES[random.nextInt(CODES.length)],
        risk || random.nextInt(8) == 0 ? null : number(random),
        UNITS[random.nextInt(UNITS.length)],
        risk || random.nextInt(3) != 0 ? null : TEXTS[random.nextInt(TEXTS.length)],
        risk ? new BigDecimal(random.nextInt(1000)).movePointLeft(3) : null);
  }

  /** Few values and many precisions, so that the edges of the ranges are met. */
  static BigDecimal number(Random random) {
    int places = random.nextInt(3);
    return new BigDecimal(random.nextInt(90) + 10)
        .movePointLeft(1)
        .setScale(places, java.math.RoundingMode.HALF_UP);
  }

  boolean isRisk() {
    return probability != null;
  }

  String type() {
    return isRisk() ? "RiskAssessment" : "Observation";
  }

  String body(String run) {
    var text = new StringBuilder();
    text.append(
        json(
            "{'resourceType':'%s','id':'%s','identifier':[{'system':'%s','value':'%s'}],'status':'final','subject':{'reference':'Patient/%s-p%d'}",
            type(), id, RUN, run, run, patient));
    if (when != null) {
      text.append(',').append(when.named(isRisk() ? "occurrence" : "effective"));
    }
    if (isRisk()) {
      text.append(json(",'prediction':[{'probabilityDecimal':%s}]", probability));
    }
    text.append(
        code == null
            ? (isRisk() ? "" : json(",'code':{'text':'without'}"))
            : json(",'code':{'coding':[{'system':'urn:codes','code':'%s'}]}", code));
    if (value != null) {
      text.append(
          json(
              ",'valueQuantity':{'value':%s,'unit':'%s','system':'http://unitsofmeasure.org','code':'%s'}",
              value.toPlainString(), unit, unit));
    } else if (text() != null && !isRisk()) {
      text.append(json(",'valueString':'%s'", text()));
    }
    return text.append('}').toString();
  }

  /** The text that is stored: a value is one thing only. */
  @Nullable String stored() {
    return value == null && !isRisk() ? text : null;
  }

  static String folded(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
