// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Computed scores as other systems see them; fhir-model.md 1. */
final class MeasureWriterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  @Test
  void aScoreIsAnObservationOfOurCodesDerivedFromItsInputs() {
    var score = written(Kind.MELD, new Observed.Number(7));

    assertThat(score.getMeta().getProfile().get(0).getValue())
        .isEqualTo("https://w3id.org/hepatora/StructureDefinition/hcc-score");
    assertThat(score.getCode().getCodingFirstRep().getSystem())
        .isEqualTo("https://w3id.org/hepatora/CodeSystem/hcc-observation");
    assertThat(score.getCode().getCodingFirstRep().getCode()).isEqualTo("meld");
    assertThat(score.getValueIntegerType().getValue()).isEqualTo(7);
    assertThat(score.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-11-10");
    assertThat(score.getSubject().getReference()).isEqualTo("Patient/1");
    assertThat(score.getDerivedFrom())
        .extracting(reference -> reference.getReference())
        .containsExactly("Observation/1");
  }

  @Test
  void itCarriesTheMarkByWhichReadersLeaveItOut() {
    var category = written(Kind.MELD, new Observed.Number(7)).getCategoryFirstRep();

    assertThat(category.getCodingFirstRep().getCode()).isEqualTo("computed");
  }

  @Test
  void aTimeCountedFromDosesIsNotDerivedFromThem() {
    assertThat(written(Kind.SURVIVAL, null).hasDerivedFrom()).isFalse();
  }

  @Test
  void aStageIsACodeOfItsSystem() {
    var stage = written(Kind.BCLC, new Observed.Text(new Term("B"))).getValueCodeableConcept();

    assertThat(stage.getCodingFirstRep().getSystem())
        .isEqualTo("https://w3id.org/hepatora/CodeSystem/bclc-stage");
    assertThat(stage.getCodingFirstRep().getCode()).isEqualTo("B");
  }

  @Test
  void aCriterionIsABoolean() {
    assertThat(
            written(Kind.MILAN, new Observed.Text(Sentence.of("value.no")))
                .getValueBooleanType()
                .booleanValue())
        .isFalse();
  }

  @Test
  void aTimeThatIsNotOverIsALowerBound() {
    var days = new Observed.Quantity(new BigDecimal("126"), "d");

    var open =
        written(new Measure(Kind.DURATION_RECIST, days, true, DAY, List.of(), new Term("Text.")));
    var over =
        written(new Measure(Kind.DURATION_RECIST, days, false, DAY, List.of(), new Term("Text.")));

    assertThat(open.getValueQuantity().getComparator())
        .isEqualTo(QuantityComparator.GREATER_OR_EQUAL);
    assertThat(open.getValueQuantity().getCode()).isEqualTo("d");
    assertThat(over.getValueQuantity().getComparator()).isNull();
  }

  @Test
  void anUnknownValueIsAbsentWithItsReason() {
    var unknown = written(Kind.MELD_NA, null);

    assertThat(unknown.hasValue()).isFalse();
    assertThat(unknown.getDataAbsentReason().getCodingFirstRep().getCode()).isEqualTo("unknown");
    assertThat(unknown.getNoteFirstRep().getText()).isEqualTo("Text.");
  }

  @Test
  void theRuleAndItsCitationStandBesideIt() {
    assertThat(written(Kind.MELD, new Observed.Number(7)).getNote().get(1).getText())
        .isEqualTo("liver.meld: MELD: Kamath et al., Hepatology 2001;33:464");
  }

  private static Observation written(Kind kind, @Nullable Observed observed) {
    var sources = List.of(kind == Kind.SURVIVAL ? "MedicationStatement/2" : "Observation/1");
    return written(new Measure(kind, observed, false, DAY, sources, new Term("Text.")));
  }

  private static Observation written(Measure measure) {
    return new MeasureWriter().write(List.of(measure), TODAY, "Patient/1").get(0);
  }
}
