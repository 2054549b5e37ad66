// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The laboratory and bedside amounts the decision compares, each in the one unit it is compared in.
 * Conversion is exact decimal arithmetic; a type can not be mistaken for another.
 */
public sealed interface Amount {
  /** The number, in {@link #ucum()}. */
  BigDecimal value();

  /** The UCUM code of the unit the number is in. */
  String ucum();

  /** Total bilirubin, umol/L. */
  record Bilirubin(BigDecimal value) implements Amount {
    /** umol/L in one mg/dL; decision.md 3.5. */
    static final BigDecimal PER_MG_DL = new BigDecimal("17.1");

    public Bilirubin {
      value = Decimals.normal(value);
    }

    public static Bilirubin ofMilligramsPerDecilitre(BigDecimal value) {
      return new Bilirubin(value.multiply(PER_MG_DL));
    }

    /** The same amount in mg/dL, for formulas published in that unit. */
    public double milligramsPerDecilitre() {
      return value.divide(PER_MG_DL, MathContext.DECIMAL64).doubleValue();
    }

    @Override
    public String ucum() {
      return "umol/L";
    }
  }

  /** Serum albumin, g/L. */
  record Albumin(BigDecimal value) implements Amount {
    /** g/L in one g/dL; decision.md 3.5. */
    static final BigDecimal PER_G_DL = BigDecimal.TEN;

    public Albumin {
      value = Decimals.normal(value);
    }

    public static Albumin ofGramsPerDecilitre(BigDecimal value) {
      return new Albumin(value.multiply(PER_G_DL));
    }

    /** The same amount in g/dL, for formulas published in that unit. */
    public double gramsPerDecilitre() {
      return value.divide(PER_G_DL, MathContext.DECIMAL64).doubleValue();
    }

    @Override
    public String ucum() {
      return "g/L";
    }
  }

  /** International normalised ratio. */
  record Inr(BigDecimal value) implements Amount {
    public Inr {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "{INR}";
    }
  }

  /** Serum creatinine, umol/L. */
  record Creatinine(BigDecimal value) implements Amount {
    /** umol/L in one mg/dL; decision.md 3.5. */
    static final BigDecimal PER_MG_DL = new BigDecimal("88.4");

    public Creatinine {
      value = Decimals.normal(value);
    }

    public static Creatinine ofMilligramsPerDecilitre(BigDecimal value) {
      return new Creatinine(value.multiply(PER_MG_DL));
    }

    /** The same amount in mg/dL, for formulas published in that unit. */
    public double milligramsPerDecilitre() {
      return value.divide(PER_MG_DL, MathContext.DECIMAL64).doubleValue();
    }

    @Override
    public String ucum() {
      return "umol/L";
    }
  }

  /** Serum sodium, mmol/L. */
  record Sodium(BigDecimal value) implements Amount {
    public Sodium {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "mmol/L";
    }
  }

  /** Platelets, 10*9/L. */
  record Platelets(BigDecimal value) implements Amount {
    public Platelets {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "10*9/L";
    }
  }

  /** Alpha-fetoprotein, ng/mL. */
  record Afp(BigDecimal value) implements Amount {
    /** ng in one international unit; evidence.md 4.5. */
    static final BigDecimal PER_IU = new BigDecimal("1.21");

    public Afp {
      value = Decimals.normal(value);
    }

    public static Afp ofInternationalUnitsPerMillilitre(BigDecimal value) {
      return new Afp(value.multiply(PER_IU));
    }

    @Override
    public String ucum() {
      return "ng/mL";
    }
  }

  /**
   * Des-gamma-carboxyprothrombin (PIVKA-II) in the unit of its assay. The two units are never
   * turned into each other; evidence.md 4.5.
   */
  record Dcp(BigDecimal value, Assay assay) implements Amount {
    /** What the assay counts. */
    public enum Assay {
      ARBITRARY_UNITS("m[arb'U]/mL"),
      MASS("ng/mL");

      private final String ucum;

      Assay(String ucum) {
        this.ucum = ucum;
      }
    }

    public Dcp {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return assay.ucum;
    }
  }

  /** Hepatitis B virus DNA, [IU]/mL. */
  record HbvDna(BigDecimal value) implements Amount {
    public HbvDna {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "[IU]/mL";
    }
  }

  /** Thyrotropin, m[IU]/L. */
  record Tsh(BigDecimal value) implements Amount {
    public Tsh {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "m[IU]/L";
    }
  }

  /** Catalytic activity of ALT or AST, U/L. */
  record Enzyme(BigDecimal value) implements Amount {
    public Enzyme {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "U/L";
    }
  }

  /** A share, %: future liver remnant of the standard volume, ICG retention at 15 minutes. */
  record Percent(BigDecimal value) implements Amount {
    public Percent {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "%";
    }
  }

  /** Prednisone-equivalent steroid dose, mg/d. */
  record SteroidDose(BigDecimal value) implements Amount {
    public SteroidDose {
      value = Decimals.normal(value);
    }

    @Override
    public String ucum() {
      return "mg/d";
    }
  }
}
