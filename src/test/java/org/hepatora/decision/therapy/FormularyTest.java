package org.hepatora.decision.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormularyTest {
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String ATC = "http://www.whocc.no/atc";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/formulary.csv", numLinesToSkip = 1)
  void knowsTheName(String text, String drugs, String source) {
    var expected = Arrays.stream(drugs.split(" ")).map(Drug::valueOf).toList();

    assertThat(Formulary.recognise(List.of(), List.of(text), null))
        .containsExactlyElementsOf(expected);
  }

  /** The tree in use is built once; built anew its building is under test as well. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/formulary.csv", numLinesToSkip = 1)
  void aTreeBuiltAnewKnowsTheName(String text, String drugs, String source) {
    var found = new NameTree.Found();

    Formulary.names().read(Tokens.of(text), found);

    assertThat(found.drugs.isEmpty() ? found.nicknamed : found.drugs)
        .containsExactlyElementsOf(Arrays.stream(drugs.split(" ")).map(Drug::valueOf).toList());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/cases/formulary-false-friends.csv", numLinesToSkip = 1)
  void isNotMisledBy(String text, String why) {
    assertThat(Formulary.recognise(List.of(), List.of(text), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1792776,ATEZOLIZUMAB",
    "1547545,PEMBROLIZUMAB",
    "1597876,NIVOLUMAB",
    "253337,BEVACIZUMAB",
    "1535922,RAMUCIRUMAB",
    "1603296,LENVATINIB",
    "495881,SORAFENIB",
    "1312397,REGORAFENIB",
    "1363268,CABOZANTINIB"
  })
  void knowsTheRxNormIngredient(String code, Drug drug) {
    assertThat(Formulary.recognise(List.of(new Coded(RXNORM, code)), List.of(), null))
        .containsExactly(drug);
    assertThat(
            Formulary.recognise(
                List.of(new Coded("urn:oid:2.16.840.1.113883.6.88", code)), List.of(), null))
        .containsExactly(drug);
  }

  @ParameterizedTest
  @CsvSource({"1919503", "1919505", "1094833", "1657797"})
  void doesNotTrustRxNormCodesInConflict(String code) {
    assertThat(Formulary.recognise(List.of(new Coded(RXNORM, code)), List.of(), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "L01FF01,NIVOLUMAB",
    "L01FF02,PEMBROLIZUMAB",
    "L01FF03,DURVALUMAB",
    "L01FF05,ATEZOLIZUMAB",
    "L01FF09,TISLELIZUMAB",
    "L01FF13,TORIPALIMAB",
    "L01FX04,IPILIMUMAB",
    "L01FX20,TREMELIMUMAB",
    "L01FG01,BEVACIZUMAB",
    "L01XC07,BEVACIZUMAB",
    "L01FG02,RAMUCIRUMAB",
    "L01EX02,SORAFENIB",
    "L01EX05,REGORAFENIB",
    "L01EX07,CABOZANTINIB",
    "L01EX08,LENVATINIB",
    "l01ex08,LENVATINIB",
    "J05AF10,ENTECAVIR",
    "J05AF07,TENOFOVIR",
    "J05AF13,TENOFOVIR"
  })
  void knowsTheAtcCode(String code, Drug drug) {
    assertThat(Formulary.recognise(List.of(new Coded(ATC, code)), List.of(), null))
        .containsExactly(drug);
  }

  @Test
  void aCodeOfAnotherSystemIsNoDrug() {
    assertThat(
            Formulary.recognise(
                List.of(new Coded("http://example.org/hospital", "L01FF05")), List.of(), null))
        .isEmpty();
  }

  @Test
  void aCodeAndANameThatDisagreeGiveBoth() {
    assertThat(
            Formulary.recognise(List.of(new Coded(ATC, "L01FF01")), List.of("pembrolizumab"), null))
        .containsExactly(Drug.PEMBROLIZUMAB, Drug.NIVOLUMAB);
  }

  @ParameterizedTest
  @CsvSource({"t-a", "T+A", "Double-Da", "nivo+ipi"})
  void aDoseOfOneDrugOfARegimenIsNoDoseOfTheOther(String regimen) {
    assertThat(
            Formulary.recognise(List.of(), List.of("atezolizumab 1200 mg", "T+A cycle 3"), regimen))
        .containsExactly(Drug.ATEZOLIZUMAB);
  }

  @ParameterizedTest
  @EnumSource(Regimen.class)
  void theRegimenCountsWhereNoDrugIsNamed(Regimen regimen) {
    var drugs = Formulary.recognise(List.of(), List.of("systemic therapy"), regimen.code());

    assertThat(drugs).containsExactlyInAnyOrderElementsOf(regimen.drugs());
    assertThat(Formulary.localTherapies(List.of(), regimen.code()))
        .containsExactlyInAnyOrderElementsOf(regimen.modalities());
  }

  @Test
  void aCytotoxicDrugOfARegimenIsNoDoseOfItsOtherDrugs() {
    assertThat(Formulary.recognise(List.of(), List.of("oxaliplatin 85 mg/m2"), "haic-triple"))
        .isEmpty();
  }

  @Test
  void theTextOfARegimenIsReadLikeItsCode() {
    assertThat(Formulary.recognise(List.of(), List.of(), "Lenvatinib + Pembrolizumab + TACE"))
        .containsExactly(Drug.PEMBROLIZUMAB, Drug.LENVATINIB);
  }

  @ParameterizedTest
  @CsvSource({
    "LEAP-012,TACE",
    "LEN-TACE,TACE",
    "durva+bev(+TACE),TACE",
    "TACE + lenvatinib + toripalimab,TACE",
    "仑伐替尼联合TACE,TACE",
    "HAIC+lenvatinib,HAIC",
    "T+A+HAIC,HAIC",
    "lenvatinib + SBRT,SBRT"
  })
  void findsTheLocalTherapyARegimenNames(String text, Modality modality) {
    assertThat(Formulary.localTherapies(List.of(text), null)).containsExactly(modality);
  }

  @ParameterizedTest
  @CsvSource({"lenvatinib after TACE", "T+A", "no TACE", "HAIC"})
  void doesNotTakeAMentionForPartOfTheRegimen(String text) {
    assertThat(Formulary.localTherapies(List.of(text), null)).isEmpty();
  }

  @Test
  void theOrderOfTextsDoesNotMatter() {
    assertThat(Formulary.recognise(List.of(), List.of("lenvatinib", "camrelizumab"), null))
        .isEqualTo(Formulary.recognise(List.of(), List.of("camrelizumab", "lenvatinib"), null));
  }

  @ParameterizedTest
  @EnumSource(Drug.class)
  void everyDrugIsKnownByItsDisplay(Drug drug) {
    assertThat(Formulary.recognise(List.of(), List.of(English.of(drug.display())), null))
        .containsExactly(drug);
  }

  @Test
  void readsATextInMicroseconds() {
    var texts = List.of("bevacizumab biosimilar IBI305, 15 mg/kg every 3 weeks 贝伐珠单抗注射液");
    for (int i = 0; i < 20_000; i++) {
      Formulary.recognise(List.of(), texts, null);
    }
    long start = System.nanoTime();
    for (int i = 0; i < 20_000; i++) {
      Formulary.recognise(List.of(), texts, null);
    }
    long each = (System.nanoTime() - start) / 20_000;

    // a few microseconds when idle; the limit only catches a text compiled anew at every call
    assertThat(each).isLessThan(100_000);
  }
}
