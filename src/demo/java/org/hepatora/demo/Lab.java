// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A laboratory test, its LOINC codes (evidence.md 8.2) and the units hospitals print. Values are
 * planned in the molar unit and converted by the factors of decision.md 3.5.
 */
enum Lab {
  BILIRUBIN("Total bilirubin", "14631-6", "umol/L", "1975-2", "mg/dL", "17.1", 2),
  ALBUMIN("Albumin", "1751-7", "g/L", "1751-7", "g/dL", "10", 1),
  INR("INR", "6301-6", "1", "6301-6", "{INR}", "1", 2),
  CREATININE("Creatinine", "14682-9", "umol/L", "2160-0", "mg/dL", "88.4", 2),
  PLATELETS("Platelets", "777-3", "10*9/L", "777-3", "10*3/uL", "1", 0),
  SODIUM("Sodium", "2951-2", "mmol/L", "2951-2", "mmol/L", "1", 0),
  ALT("ALT", "1742-6", "U/L", "1742-6", "U/L", "1", 0),
  AST("AST", "1920-8", "U/L", "1920-8", "U/L", "1", 0),
  AFP("Alpha-fetoprotein", "1834-1", "ng/mL", "1834-1", "ng/mL", "1", 0),
  HBV_DNA("HBV DNA", "42595-9", "[IU]/mL", "42595-9", "[IU]/mL", "1", 0);

  private final String title;
  private final String molarCode;
  private final String molarUnit;
  private final String massCode;
  private final String massUnit;
  private final BigDecimal molarPerMass;
  private final int massDecimals;

  Lab(
      String title,
      String molarCode,
      String molarUnit,
      String massCode,
      String massUnit,
      String molarPerMass,
      int massDecimals) {
    this.title = title;
    this.molarCode = molarCode;
    this.molarUnit = molarUnit;
    this.massCode = massCode;
    this.massUnit = massUnit;
    this.molarPerMass = new BigDecimal(molarPerMass);
    this.massDecimals = massDecimals;
  }

  String title() {
    return title;
  }

  /** The middle of the resource ids of its results. */
  String stem() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String code(boolean molar) {
    return molar ? molarCode : massCode;
  }

  String unit(boolean molar) {
    return molar ? molarUnit : massUnit;
  }

  /** A planned whole number as a value: INR is planned in hundredths. */
  BigDecimal value(int planned) {
    return BigDecimal.valueOf(planned, this == INR ? 2 : 0);
  }

  /** The value as that laboratory prints it. */
  BigDecimal printed(BigDecimal planned, boolean molar) {
    return molar ? planned : planned.divide(molarPerMass, massDecimals, RoundingMode.HALF_UP);
  }
}
