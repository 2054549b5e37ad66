// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.units.Amount;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in the units laboratories send; conversion factors of decision.md 3.5. */
final class UnitsTest {
  private static final Map<String, Function<PatientPicture, List<? extends Fact<? extends Amount>>>>
      FACTS =
          Map.ofEntries(
              Map.entry("1975-2", picture -> picture.labs().bilirubin().facts()),
              Map.entry("14631-6", picture -> picture.labs().bilirubin().facts()),
              Map.entry("1751-7", picture -> picture.labs().albumin().facts()),
              Map.entry("6301-6", picture -> picture.labs().inr().facts()),
              Map.entry("2160-0", picture -> picture.labs().creatinine().facts()),
              Map.entry("777-3", picture -> picture.labs().platelets().facts()),
              Map.entry("2951-2", picture -> picture.labs().sodium().facts()),
              Map.entry("1742-6", picture -> picture.labs().alt().facts()),
              Map.entry("1920-8", picture -> picture.labs().ast().facts()),
              Map.entry("1834-1", picture -> picture.labs().afp().facts()),
              Map.entry("34444-0", picture -> picture.labs().dcp().facts()),
              Map.entry("42595-9", picture -> picture.labs().hbvDna().facts()),
              Map.entry("3016-3", picture -> picture.labs().tsh().facts()),
              Map.entry("19176-7", picture -> picture.labs().afp().facts()),
              Map.entry(
                  "#prednisone-equivalent", picture -> picture.fitness().steroidDose().facts()),
              Map.entry(
                  "#future-liver-remnant",
                  picture -> picture.surgery().futureLiverRemnant().facts()),
              Map.entry("#icg-r15", picture -> picture.surgery().icgRetention().facts()));

  @ParameterizedTest(name = "{0} {1} {2} is {3}")
  @CsvFileSource(resources = "/cases/units.csv", numLinesToSkip = 1)
  void convertsExactlyWhatLaboratoriesSend(
      String code, String value, String unit, BigDecimal expected) {
    for (String spelling :
        List.of(
            "unit:'" + unit + "',system:'http://unitsofmeasure.org',code:'" + unit + "'",
            "unit:'" + unit + "'",
            "code:'" + unit + "'")) {
      var picture = Ehr.read(Ehr.observation(code, quantity(value, spelling)));

      assertThat(picture.problems()).isEmpty();
      assertThat(facts(code, picture))
          .singleElement()
          .isInstanceOfSatisfying(
              Fact.Read.class,
              read -> assertThat(((Amount) read.value()).value()).isEqualByComparingTo(expected));
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvFileSource(resources = "/cases/units-refused.csv", numLinesToSkip = 1)
  void neverGuessesWhatANumberMeans(String code, String value, String unit, String at) {
    var spelling = unit.isEmpty() ? "" : "unit:'" + unit + "',code:'" + unit + "'";
    var picture = Ehr.read(Ehr.observation(code, quantity(value, spelling)));

    assertThat(facts(code, picture)).singleElement().isInstanceOf(Fact.Unreadable.class);
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.valueQuantity." + at);
  }

  @ParameterizedTest(name = "unit {0}, code {1}")
  @CsvSource({"mg/dL,umol/L", "umol/L,mg/dL", "g/L,mg/dL"})
  void refusesAUnitThatContradictsItsCode(String unit, String code) {
    boolean albumin = unit.equals("g/L");
    var picture =
        Ehr.read(
            Ehr.observation(
                albumin ? "1751-7" : "1975-2",
                quantity("30", "unit:'" + unit + "',code:'" + code + "'")));

    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.valueQuantity.unit");
  }

  @Test
  void keepsTheTwoAssaysOfDcpApart() {
    var units = Ehr.read(Ehr.observation("34444-0", quantity("40", "unit:'mAU/mL'")));
    var mass = Ehr.read(Ehr.observation("34444-0", quantity("40", "unit:'ng/mL'")));

    assertThat(units.labs().dcp()).isNotEqualTo(mass.labs().dcp());
  }

  @Test
  void usesThePrintedUnitWhenTheCodeIsOfAnotherSystem() {
    var picture =
        Ehr.read(
            Ehr.observation(
                "1975-2",
                quantity("2", "unit:'mg/dL',system:'http://lab.example.org',code:'MGDL'")));

    assertThat(facts("1975-2", picture))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Read.class, read -> assertThat(read.value()).isEqualTo(bilirubin("34.2")));
  }

  @Test
  void doesNotReadOnlyALimitAsAValue() {
    var picture =
        Ehr.read(
            Ehr.observation(
                "1975-2", "valueQuantity:{value:3,comparator:'<',unit:'umol/L',code:'umol/L'}"));

    assertThat(facts("1975-2", picture)).singleElement().isInstanceOf(Fact.Unreadable.class);
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.valueQuantity.comparator");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "dataAbsentReason:{text:'not performed'}; dataAbsentReason",
        "valueQuantity:{unit:'umol/L',code:'umol/L'}; valueQuantity.value",
        "valueQuantity:{value:'12',unit:'umol/L'}; valueQuantity.value",
        "valueQuantity:{value:1e999999999,unit:'umol/L'}; valueQuantity.value",
        "valueString:'12 umol/L'; valueString",
        "note:[]; value"
      })
  void keepsAResultWithoutAUsableValueOnItsDay(String value, String at) {
    var picture = Ehr.read(Ehr.observation("1975-2", value));

    assertThat(facts("1975-2", picture))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Unreadable.class, fact -> assertThat(fact.date()).hasToString("2026-11-10"));
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource." + at);
  }

  @Test
  void showsNoValueOfThePatientInAProblem() {
    var picture =
        Ehr.read(Ehr.observation("1975-2", quantity("12.34567", "unit:'patient Smith said so'")));

    assertThat(picture.problems())
        .singleElement()
        .extracting(problem -> English.of(problem.text()))
        .asString()
        .startsWith("bilirubin: ")
        .doesNotContain("12.34567");
  }

  private static Amount.Bilirubin bilirubin(String value) {
    return new Amount.Bilirubin(new BigDecimal(value));
  }

  private static String quantity(String value, String unit) {
    return "valueQuantity:{value:" + value + (unit.isEmpty() ? "" : "," + unit) + "}";
  }

  private static List<? extends Fact<? extends Amount>> facts(String code, PatientPicture picture) {
    var facts = FACTS.get(code);
    assertThat(facts).as("a list for " + code).isNotNull();
    return facts == null ? List.of() : facts.apply(picture);
  }
}
