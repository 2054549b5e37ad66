// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.decision.therapy.Regimen;
import org.hepatora.language.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every regimen the server knows is an ActivityDefinition with the same drugs and citations. */
class RegimenActivityTest {
  static List<Regimen> regimens() {
    return Drugs.FORMULARY.regimens();
  }

  @ParameterizedTest
  @MethodSource("regimens")
  void itNamesTheDrugsAndTheTrialsTheServerDecidesBy(Regimen regimen) throws IOException {
    var file = "ActivityDefinition-regimen-" + regimen.code() + ".json";
    JsonNode activity = new ObjectMapper().readTree(Path.of("profiles/generated", file).toFile());

    assertThat(activity.path("title").asText()).isEqualTo(English.of(regimen.display()));
    assertThat(activity.at("/code/coding/0/code").asText()).isEqualTo(regimen.code());
    assertThat(activity.path("relatedArtifact").findValuesAsText("citation"))
        .isEqualTo(English.of(regimen.citations()));
    var product = activity.at("/productCodeableConcept/text").asText().toLowerCase(Locale.ROOT);
    assertThat(product.split(" \\+ "))
        .containsExactlyInAnyOrderElementsOf(
            English.of(regimen.drugs().stream().map(Drug::display).toList()));
  }
}
