// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Term;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StagingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/staging.csv", numLinesToSkip = 1)
  void stagesByTheTables(
      String story,
      String sizes,
      Truth invasion,
      Truth spread,
      String points,
      String ecog,
      String bclc,
      String cnlc,
      Truth milan,
      Truth upToSeven,
      String source) {
    var extent = new Extent(nodules(sizes), invasion, spread, childPugh(points), performance(ecog));

    assertThat(codes(Bclc.of(extent), Bclc::code)).isEqualTo(bclc);
    assertThat(codes(Cnlc.of(extent), Cnlc::code)).isEqualTo(cnlc);
    assertThat(TransplantCriteria.milan(extent)).isEqualTo(milan);
    assertThat(TransplantCriteria.upToSeven(extent)).isEqualTo(upToSeven);
  }

  @Test
  void saysWhatIsUnknownWhenSeveralStagesArePossible() {
    var staged =
        Bclc.of(
            new Extent(
                nodules("?"), Truth.UNKNOWN, Truth.UNKNOWN, childPugh("5"), performance("?")));

    assertThat(staged.stage()).isNull();
    assertThat(English.of(staged.missing()))
        .containsExactly(
            "size of a liver nodule", "macrovascular invasion", "extrahepatic spread", "ECOG");
  }

  @Test
  void withoutAnyTumourThereIsNoStage() {
    var staged =
        Bclc.of(new Extent(List.of(), Truth.UNKNOWN, Truth.NO, childPugh("5"), performance("0")));

    assertThat(staged.possible()).isEmpty();
    assertThat(English.of(staged.missing())).containsExactly("no tumour is recorded");
  }

  @Test
  void spreadWithoutALiverNoduleIsAdvancedAndMilanIsUnknown() {
    var extent = new Extent(List.of(), Truth.NO, Truth.YES, childPugh("5"), performance("0"));

    assertThat(Bclc.of(extent).stage()).isEqualTo(Bclc.STAGE_C);
    assertThat(TransplantCriteria.milan(extent)).isEqualTo(Truth.UNKNOWN);
  }

  private static List<Extent.Nodule> nodules(String sizes) {
    return Arrays.stream(sizes.split(" "))
        .map(size -> new Extent.Nodule(size.equals("?") ? null : Millimetres.of(size)))
        .toList();
  }

  private static ChildPugh childPugh(String points) {
    if (points.equals("?")) {
      return new ChildPugh(5, 15, List.of(new Term("albumin: not recorded")), null, List.of());
    }
    int exact = Integer.parseInt(points);
    return new ChildPugh(exact, exact, List.of(), DAY, List.of());
  }

  private static Finding<Integer> performance(String ecog) {
    if (ecog.equals("?")) {
      return new Finding.Missing<>(new Term("not recorded"), List.of());
    }
    return new Finding.Known<>(Integer.parseInt(ecog), DAY, List.of("Observation/ecog"));
  }

  private static <S extends Enum<S>> String codes(
      Staged<S> staged, java.util.function.Function<S, String> code) {
    return staged.possible().stream().map(code).collect(Collectors.joining(" "));
  }
}
