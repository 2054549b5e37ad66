// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.demo.DemoCohort;
import org.hepatora.demo.DemoPatient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A card a clinician reads, of every demo patient; issue 16, items 11, 12 and 14. */
class EveryCardReadsTest {
  /** "At most about 25 lines of detail". */
  private static final int LINES = 25;

  /** Codes, files and rule ids; units are written as a clinician writes them. */
  private static final Pattern MACHINE_WORDS =
      Pattern.compile(
          "LOINC|RxNorm|(?:evidence|decision)\\.md|docs/|hcc-observation|BodyStructure|umol/L"
              + "|10\\*9/L|\\bg\\d{1,2}\\.[a-z]");

  /** Answers to which no operation is a question. */
  private static final Set<String> NO_OPERATION =
      Set.of("not-applicable", "supportive-care", "maintain-ned", "next-line");

  private final Ehr ehr = Ehr.deciding();

  static Stream<DemoPatient> cohort() {
    return new DemoCohort(20241123, Ehr.TODAY).patients(36);
  }

  @ParameterizedTest
  @MethodSource("cohort")
  void isShortPlainAndAsksForNothingInVain(DemoPatient patient) throws IOException {
    var resources = new ArrayList<ObjectNode>();
    for (var entry : Ehr.JSON.readTree(patient.transactionBundle()).path("entry")) {
      resources.add((ObjectNode) entry.path("resource"));
    }
    var call = Vignette.call(Ehr.call(), resources);
    ((ObjectNode) call.get("context")).put("patientId", patient.id());

    for (var card : Ehr.json(ehr.calls(call)).path("cards")) {
      var detail = card.path("detail").asText();
      assertThat(detail.lines().filter(line -> !line.isBlank()).count())
          .as(detail)
          .isLessThanOrEqualTo(LINES);
      assertThat(card.path("summary").asText() + detail).doesNotContainPattern(MACHINE_WORDS);
      if (NO_OPERATION.contains(card.at("/source/topic/code").asText())) {
        assertThat(card.path("suggestions").findValuesAsText("label"))
            .noneMatch(label -> label.contains("volumetry"));
      }
    }
  }
}
