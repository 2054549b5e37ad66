// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.hepatora.decision.units.Amount.Dcp.Assay.ARBITRARY_UNITS;
import static org.hepatora.decision.units.Amount.Dcp.Assay.MASS;

import java.math.BigDecimal;
import java.util.function.Function;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/**
 * The quantities this server reads and their usual units, UCUM and as laboratories print them. The
 * bounds are ours: outside them the number, the unit or the decimal point is wrong. Mass is turned
 * into amount of substance for bilirubin and creatinine only; decision.md 3.5.
 */
final class Scales {
  /** Length on a scan, mm. */
  static final Scale<Millimetres> LENGTH =
      new Scale<>(Sentence.of("fact.length"), Millimetres::value, "0", "500")
          .usual(Millimetres::new, "1", "mm", "MM", "millimeter", "millimetre")
          .usual(Millimetres::new, "10", "cm", "CM", "centimeter", "centimetre")
          .alsoUcum(Millimetres::new, "mm", "");

  static final Scale<Amount.Bilirubin> BILIRUBIN = bilirubin();
  static final Scale<Amount.Creatinine> CREATININE = creatinine();

  static final Scale<Amount.Albumin> ALBUMIN =
      new Scale<>(Sentence.of("fact.albumin"), Amount.Albumin::value, "5", "100")
          .usual(Amount.Albumin::new, "1", "g/L", "g/l", "mg/mL", "mg/ml", "克/升")
          .usual(Amount.Albumin::new, "10", "g/dL", "g/dl", "G/DL", "gm/dL", "g/100mL", "g%")
          .usual(Amount.Albumin::new, "0.01", "mg/dL", "mg/dl", "MG/DL")
          .alsoUcum(Amount.Albumin::new, "g/L", "g");

  /** A ratio. A percentage is prothrombin activity, not an INR, and UCUM would turn it into one. */
  static final Scale<Amount.Inr> INR =
      new Scale<>(new Term("INR"), Amount.Inr::value, "0.5", "20")
          .usual(Amount.Inr::new, "1", "{INR}", "1", "INR", "inr", "{inr}", "{ratio}", "ratio")
          .usual(Amount.Inr::new, "1", "", "{Ratio}", "Ratio", "[INR]")
          .usual(Amount.Inr::new, "1", "INR units", "(ratio)", "R", "Quotient");

  /** Counts; UCUM cannot tell them from amounts of substance, so every unit is listed. */
  static final Scale<Amount.Platelets> PLATELETS =
      new Scale<>(Sentence.of("fact.platelets"), Amount.Platelets::value, "1", "5000")
          .usual(Amount.Platelets::new, "1", "10*9/L", "10*9/l", "10^9/L", "10^9/l", "x10^9/L")
          .usual(Amount.Platelets::new, "1", "10*3/uL", "10*3/ul", "10^3/uL", "10^3/ul", "x10^3/uL")
          .usual(
              Amount.Platelets::new, "1", "K/uL", "k/uL", "K/ul", "k/ul", "K/UL", "K/mcL", "k/mcL")
          .usual(
              Amount.Platelets::new, "1", "K/\u00b5L", "K/\u03bcL", "10^3/\u00b5L", "10^3/\u03bcL")
          .usual(Amount.Platelets::new, "1", "10*3/\u00b5L", "10*3/\u03bcL", "x10E3/uL", "x10E9/L")
          .usual(Amount.Platelets::new, "1", "10E9/L", "10e9/L", "10E3/uL", "10e3/uL", "10*6/mL")
          .usual(Amount.Platelets::new, "1", "/nL", "/nl", "G/L", "G/l", "Giga/L", "Thousand/uL")
          .usual(Amount.Platelets::new, "1", "10*3/mm3", "10^3/mm3", "10*3.mm-3", "10*3{cells}/uL")
          .usual(
              Amount.Platelets::new, "1", "\u00d710^9/L", "\u00d710*9/L", "x10*9/L", "10\u2079/L")
          .usual(Amount.Platelets::new, "1", "\u00d710\u2079/L", "\u00d710E9/L", "X10^9/L")
          .usual(Amount.Platelets::new, "1", "x10(9)/L", "10(9)/L", "bil/L", "thou/uL", "thou/mm3")
          .usual(Amount.Platelets::new, "1", "X10E3/UL", "10*3/cumm", "Gpt/L", "Tsd/uL", "K/mm3")
          .usual(Amount.Platelets::new, "1", "\u5343/uL", "10*9/\u5347", "10^9/\u5347")
          .usual(Amount.Platelets::new, "10", "10*4/uL", "10^4/uL", "10^4/\u00b5L", "10^4/mm3")
          .usual(Amount.Platelets::new, "10", "\u4e07/uL", "\u4e07/mm3", "\u842c/uL")
          .usual(Amount.Platelets::new, "100", "lakh/cumm", "lakhs/cumm", "lakh/mm3", "lakhs/uL")
          .usual(Amount.Platelets::new, "0.001", "/uL", "/ul", "{cells}/uL", "/mm3", "10*6/L")
          .usual(Amount.Platelets::new, "0.001", "/cumm", "/cmm", "cells/uL", "cells/mm3");

  static final Scale<Amount.Sodium> SODIUM =
      new Scale<>(Sentence.of("fact.sodium"), Amount.Sodium::value, "90", "200")
          .usual(Amount.Sodium::new, "1", "mmol/L", "mmol/l", "MMOL/L", "meq/L", "mEq/L", "mM")
          .alsoUcum(Amount.Sodium::new, "mmol/L", "mol");

  static final Scale<Amount.Enzyme> ENZYME =
      new Scale<>(Sentence.of("fact.enzyme-activity"), Amount.Enzyme::value, "0", "100000")
          .usual(Amount.Enzyme::new, "1", "U/L", "U/l", "u/L", "IU/L", "[IU]/L", "[iU]/L", "IU/l")
          .usual(
              Amount.Enzyme::new, "1", "E/L", "\u5355\u4f4d/\u5347", "\u55ae\u4f4d/\u5347", "UI/L")
          .alsoUcum(Amount.Enzyme::new, "U/L", "U/")
          .alsoUcum(Amount.Enzyme::new, "U/L", "kat");

  static final Scale<Amount.Afp> AFP = afp();

  /** Each assay keeps its unit: mAU/mL and ng/mL are never turned into each other. */
  static final Scale<Amount.Dcp> DCP = dcp();

  static final Scale<Amount.HbvDna> HBV_DNA =
      new Scale<>(Sentence.of("fact.hbv-dna"), Amount.HbvDna::value, "0", "1000000000000")
          .usual(Amount.HbvDna::new, "1", "[IU]/mL", "[iU]/mL", "IU/mL", "IU/ml", "[IU]/ml")
          .usual(Amount.HbvDna::new, "0.001", "[IU]/L", "[iU]/L", "IU/L")
          .usual(Amount.HbvDna::new, "1", "k[IU]/L", "kIU/L")
          .usual(Amount.HbvDna::new, "1000", "k[IU]/mL", "kIU/mL");

  static final Scale<Amount.Tsh> TSH =
      new Scale<>(new Term("TSH"), Amount.Tsh::value, "0", "10000")
          .usual(Amount.Tsh::new, "1", "m[IU]/L", "m[iU]/L", "mIU/L", "mU/L", "u[IU]/mL")
          .usual(Amount.Tsh::new, "1", "u[iU]/mL", "uIU/mL", "µIU/mL", "μIU/mL", "uU/mL");

  static final Scale<Amount.Percent> PERCENT =
      new Scale<>(Sentence.of("fact.a-share"), Amount.Percent::value, "0", "100")
          .usual(Amount.Percent::new, "1", "%", "percent", "Percent")
          .usual(Amount.Percent::new, "100", "1", "{ratio}", "{fraction}");

  static final Scale<Amount.SteroidDose> STEROID_DOSE =
      new Scale<>(Sentence.of("fact.a-daily-dose"), Amount.SteroidDose::value, "0", "5000")
          .usual(Amount.SteroidDose::new, "1", "mg/d", "mg/day", "mg/24h", "mg/(24.h)", "mg daily")
          .alsoUcum(Amount.SteroidDose::new, "mg/d", "g");

  private Scales() {}

  private static Scale<Amount.Bilirubin> bilirubin() {
    Function<BigDecimal, Amount.Bilirubin> moles = Amount.Bilirubin::new;
    Function<BigDecimal, Amount.Bilirubin> mass = Amount.Bilirubin::ofMilligramsPerDecilitre;
    return substance(
        new Scale<>(Sentence.of("fact.bilirubin"), Amount.Bilirubin::value, "0.5", "2000"),
        moles,
        mass);
  }

  private static Scale<Amount.Creatinine> creatinine() {
    Function<BigDecimal, Amount.Creatinine> moles = Amount.Creatinine::new;
    Function<BigDecimal, Amount.Creatinine> mass = Amount.Creatinine::ofMilligramsPerDecilitre;
    return substance(
        new Scale<>(Sentence.of("fact.creatinine"), Amount.Creatinine::value, "5", "5000"),
        moles,
        mass);
  }

  private static <T> Scale<T> substance(
      Scale<T> scale, Function<BigDecimal, T> moles, Function<BigDecimal, T> mass) {
    return scale
        .usual(moles, "1", "umol/L", "umol/l", "UMOL/L", "\u00b5mol/L", "\u00b5mol/l")
        .usual(moles, "1", "\u03bcmol/L", "\u03bcmol/l", "mcmol/L", "micromol/L", "nmol/mL")
        .usual(moles, "1", "\u5fae\u6469\u5c14/\u5347")
        .usual(moles, "1000", "mmol/L", "mmol/l")
        .usual(mass, "1", "mg/dL", "mg/dl", "MG/DL", "mg/100mL", "mg%")
        .usual(mass, "0.1", "mg/L", "mg/l", "ug/mL")
        .alsoUcum(moles, "umol/L", "mol")
        .alsoUcum(mass, "mg/dL", "g");
  }

  private static Scale<Amount.Dcp> dcp() {
    Function<BigDecimal, Amount.Dcp> arbitrary = value -> new Amount.Dcp(value, ARBITRARY_UNITS);
    Function<BigDecimal, Amount.Dcp> mass = value -> new Amount.Dcp(value, MASS);
    return new Scale<>(new Term("DCP"), Amount.Dcp::value, "0", "100000000")
        .usual(arbitrary, "1", "mAU/mL", "mAU/ml", "m[arb'U]/mL", "MAU/ML", "[arb'U]/L", "AU/L")
        .usual(arbitrary, "1000", "AU/mL", "[arb'U]/mL")
        .usual(mass, "1", "ng/mL", "ng/ml", "NG/ML", "ug/L", "ug/l", "\u00b5g/L", "\u03bcg/L")
        .alsoUcum(mass, "ng/mL", "g");
  }

  private static Scale<Amount.Afp> afp() {
    Function<BigDecimal, Amount.Afp> mass = Amount.Afp::new;
    Function<BigDecimal, Amount.Afp> units = Amount.Afp::ofInternationalUnitsPerMillilitre;
    return new Scale<>(Sentence.of("fact.afp"), Amount.Afp::value, "0", "100000000")
        .usual(mass, "1", "ng/mL", "ng/ml", "NG/ML", "ug/L", "ug/l", "\u00b5g/L", "\u03bcg/L")
        .usual(mass, "1", "mcg/L", "\u7eb3\u514b/\u6beb\u5347", "\u5fae\u514b/\u5347")
        .usual(units, "1", "[IU]/mL", "[iU]/mL", "IU/mL", "IU/ml", "[IU]/ml", "[iU]/ml")
        .usual(units, "1", "k[IU]/L", "k[iU]/L", "kIU/L", "KIU/L", "kU/L", "KU/L")
        .alsoUcum(mass, "ng/mL", "g");
  }
}
