// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.language.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The fifteen worked patients of vignettes.md. */
final class VignettesTest {
  private final EligibilityAssessor assessor = new EligibilityAssessor(Policy.standard());

  @ParameterizedTest(name = "{0} is {2}")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void giveTheDispositionOfTheContract(String id, LocalDate asOf, String disposition) {
    var picture = Ehr.READER.read(Ehr.patient(id));

    var answer = assessor.assess(picture, asOf);

    assertThat(answer.disposition().code()).as(English.of(answer.summary())).isEqualTo(disposition);
    assertThat(answer.issues()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {2}")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void standOnTheirPageWithTheSameAnswer(String id, LocalDate asOf, String disposition)
      throws IOException {
    var page = Files.readString(Path.of("docs/clinical/vignettes.md"));

    assertThat(page.lines().filter(line -> line.startsWith("| " + id + " |")))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("| `" + disposition + "`"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void areReadTheSameInAnyOrder(String id, LocalDate asOf, String disposition) {
    var resources = Ehr.patient(id);
    var expected = Ehr.READER.read(resources);

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(resources, new Random(seed));

      assertThat(Ehr.READER.read(resources)).isEqualTo(expected);
    }
  }
}
