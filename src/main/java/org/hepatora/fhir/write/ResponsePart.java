// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.units.Decimals;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The components of a computed response, CodeSystem hcc-observation; an unknown one is left out.
 */
public enum ResponsePart {
  SUM("sum-of-diameters", "Sum of diameters"),
  BASELINE_SUM("baseline-sum", "Sum of diameters at baseline"),
  NADIR_SUM("nadir-sum", "Smallest earlier sum of diameters"),
  FROM_BASELINE("change-from-baseline", "Change from baseline"),
  FROM_NADIR("change-from-nadir", "Change from nadir"),
  TARGET("target-response", "Response of target lesions"),
  NON_TARGET("non-target-response", "Response of non-target lesions"),
  NEW_LESION("new-lesion", "New lesion"),
  BEST("best-response", "Best response so far"),
  BEST_CONFIRMED("best-response-confirmed", "Best confirmed response so far"),
  PLATEAU_START("plateau-start", "Start of the plateau"),
  PLATEAU_DAYS("plateau-days", "Days on the plateau");

  /** Enough to tell 29.96 % from 30 %; the sums beside it are exact. */
  private static final int PERCENT_DECIMALS = 4;

  private final String code;
  private final String display;

  ResponsePart(String code, String display) {
    this.code = code;
    this.display = display;
  }

  public String code() {
    return code;
  }

  public String display() {
    return display;
  }

  void add(Observation observation, @Nullable Type value) {
    if (value != null) {
      observation
          .addComponent()
          .setCode(new CodeableConcept(new Coding(Canonicals.OBSERVATION_SYSTEM, code, display)))
          .setValue(value);
    }
  }

  void addLength(Observation observation, @Nullable Millimetres length) {
    add(observation, length == null ? null : quantity(length.value(), "mm"));
  }

  void addCategory(Observation observation, @Nullable Category category) {
    add(observation, category == null ? null : concept(category));
  }

  void addPercent(Observation observation, @Nullable BigDecimal percent) {
    if (percent != null) {
      var rounded = percent.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
      add(observation, quantity(Decimals.normal(rounded), "%"));
    }
  }

  public static CodeableConcept concept(Category category) {
    return new CodeableConcept(
        new Coding(Canonicals.TUMOR_RESPONSE_SYSTEM, category.code(), display(category)));
  }

  private static Quantity quantity(BigDecimal value, String ucum) {
    return new Quantity().setValue(value).setUnit(ucum).setSystem(Codes.UCUM).setCode(ucum);
  }

  private static String display(Category category) {
    return switch (category) {
      case CR -> "Complete response";
      case PR -> "Partial response";
      case SD -> "Stable disease";
      case PD -> "Progressive disease";
      case NE -> "Not evaluable";
      case NON_CR_NON_PD -> "Non-CR/non-PD";
      case IUPD -> "Unconfirmed progressive disease";
      case ICPD -> "Confirmed progressive disease";
    };
  }
}
