// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.therapy.Records.dose;
import static org.hepatora.decision.therapy.Records.history;
import static org.hepatora.decision.therapy.Records.local;
import static org.hepatora.decision.therapy.Records.taken;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QualificationTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/qualification.csv", numLinesToSkip = 1)
  void saysWhetherTheLineQualifies(
      String story,
      String drugs,
      @Nullable Modality modality,
      Qualification.Status status,
      String name,
      String source) {
    var records = Arrays.stream(drugs.split(";")).map(drug -> dose(drug, 0)).toList();
    List<LocalTherapy> local = modality == null ? List.of() : List.of(local(modality, 5));
    var line = Objects.requireNonNull(history(100, records, local, List.of()).currentLine());

    assertThat(line.qualification().status()).isEqualTo(status);
    assertThat(English.of(line.name())).contains(name);
    assertThat(English.of(line.qualification().reason())).startsWith(English.of(line.name()));
  }

  @Test
  void withoutImmunotherapyItSaysSo() {
    var line =
        Objects.requireNonNull(
            history(
                    100,
                    List.of(taken("LEN-TACE", 0, 50)),
                    List.of(local(Modality.TACE, 5)),
                    List.of())
                .currentLine());

    assertThat(English.of(line.qualification().cautions()))
        .containsExactly("the regimen is not immunotherapy based");
  }

  @Test
  void aLocalTherapyNamedButNotRecordedIsNamed() {
    var line = Objects.requireNonNull(history(100, taken("LEN-TACE", 0, 50)).currentLine());

    assertThat(line.qualification().status()).isEqualTo(Qualification.Status.PARTIAL);
    assertThat(English.of(line.qualification().cautions()))
        .contains("the regimen names TACE, but no such procedure is recorded");
  }

  @Test
  void leap012IsShownWithItsGainAndItsMiss() {
    assertThat(English.of(Drugs.regimen("lpt").notes()))
        .anyMatch(note -> note.contains("progression-free survival was longer"))
        .anyMatch(note -> note.contains("overall survival was not longer"));
  }

  @Test
  void everyRegimenHasItsOwnCode() {
    assertThat(Drugs.FORMULARY.regimens().stream().map(Regimen::code)).doesNotHaveDuplicates();
  }
}
