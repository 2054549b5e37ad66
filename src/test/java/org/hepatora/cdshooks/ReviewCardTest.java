// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.words.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Requirements 29-44 of conformance.md 1. */
class ReviewCardTest {
  private static final Set<Disposition> FOR_THE_MDT =
      Set.of(
          Disposition.CANDIDATE_CONVERSION,
          Disposition.CANDIDATE_CYTOREDUCTION,
          Disposition.CONSIDER);

  private final Ehr ehr = new Ehr();

  @Test
  void requirement29NotApplicableIsAnEmptyArrayOfCards() {
    ehr.decision = Ehr.answer(Disposition.NOT_APPLICABLE);
    var response = ehr.calls(Ehr.call());
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(Ehr.json(response))
        .isEqualTo(Ehr.JSON.createObjectNode().set("cards", Ehr.JSON.createArrayNode()));
  }

  @ParameterizedTest
  @EnumSource(value = Disposition.class, mode = Mode.EXCLUDE, names = "NOT_APPLICABLE")
  void requirements29To37HoldForEveryDisposition(Disposition disposition) {
    ehr.decision = Ehr.answer(disposition);
    var body = Ehr.json(ehr.calls(Ehr.call()));
    assertThat(body.get("cards")).hasSize(1);
    assertThat(body.has("systemActions")).isFalse();
    var card = body.at("/cards/0");
    assertThat(DiscoveryTest.Empty.members(body)).isEmpty();
    assertThat(card.get("summary").textValue()).hasSizeBetween(1, 139);
    assertThat(card.get("indicator").textValue()).isIn("info", "warning");
    assertThat(card.at("/source/label").textValue()).startsWith("Hepatora");
    assertThat(card.at("/source/url").textValue()).isEqualTo("https://hepatora.example/");
    assertThat(card.at("/source/topic/code").textValue()).isEqualTo(disposition.code());
    assertThat(card.at("/source/topic/system").textValue()).startsWith("http");
    assertThat(card.get("suggestions") != null).isEqualTo(card.get("selectionBehavior") != null);
    var offered = card.path("suggestions").findValuesAsText("label");
    assertThat(offered.contains("Request MDT review")).isEqualTo(FOR_THE_MDT.contains(disposition));
    assertThat(offered.contains("Draft the treatment plan"))
        .isEqualTo(disposition != Disposition.INSUFFICIENT_DATA);
    for (JsonNode reason : card.get("overrideReasons")) {
      assertThat(reason.get("system").textValue())
          .isIn(
              "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes",
              "https://w3id.org/hepatora/CodeSystem/override-reason");
      assertThat(reason.get("code").textValue()).isNotBlank();
      assertThat(reason.get("display").textValue()).isNotBlank();
    }
    for (JsonNode link : card.get("links")) {
      assertThat(link.get("label").textValue()).isNotBlank();
      assertThat(link.get("type").textValue()).isEqualTo("absolute");
      assertThat(link.get("url").textValue()).startsWith("https://hepatora.example");
      assertThat(link.has("appContext")).isFalse();
    }
  }

  @Test
  void requirement31ALongSentenceIsCutAtAWord() {
    ehr.decision = Ehr.answer(Disposition.DEFER, "word ".repeat(60).strip() + ".", "1");
    var summary = ehr.card(Ehr.call()).get("summary").textValue();
    assertThat(summary).hasSizeLessThan(140).endsWith("word…");
  }

  @Test
  void requirement32WarnsOnlyWhereSomethingIsToBeDoneNow() {
    assertThat(indicator(Disposition.CANDIDATE_CONVERSION)).isEqualTo("warning");
    assertThat(indicator(Disposition.CANDIDATE_CYTOREDUCTION)).isEqualTo("warning");
    assertThat(indicator(Disposition.CONSIDER)).isEqualTo("warning");
    assertThat(indicator(Disposition.CONTINUE_SYSTEMIC)).isEqualTo("info");
    assertThat(indicator(Disposition.INSUFFICIENT_DATA)).isEqualTo("info");
    assertThat(indicator(Disposition.SUPPORTIVE_CARE)).isEqualTo("info");
  }

  @Test
  void requirement34CarriesEverythingAnAnswerCarries() {
    ehr.decision = full("S8 lesion", "albumin within 14 days: record LOINC 1751-7");
    var detail = ehr.card(Ehr.call()).get("detail").textValue();
    assertThat(detail)
        .contains(
            "Candidate for conversion resection",
            "| Bilirubin of S8 lesion | **not met** | 12.5 µmol/L | 2026-05-30 | &lt;= 34 umol/L;"
                + " Johnson 2015 |",
            "albumin within 14 days: record LOINC 1751-7",
            "no usable unit",
            "a caution",
            "Earliest date 2026-06-10",
            "preferred from 2026-06-20",
            "next assessment 2026-07-01",
            "Evidence grade: low",
            "Policy: 1.0.0",
            "As of 2026-06-01");
  }

  @Test
  void requirement34NothingFromTheRecordBecomesMarkup() {
    var attack = "<img src=x onerror=alert(1)> [x](http://evil.example) | a\n# b";
    ehr.decision = full(attack, attack);
    var detail = ehr.card(Ehr.call()).get("detail").textValue();
    assertThat(detail)
        .doesNotContain("<", "://evil", "\n# b")
        .doesNotContainPattern("(?<!\\\\)\\]\\(");
    for (String line : detail.lines().filter(row -> row.startsWith("|")).toList()) {
      assertThat(line.replace("\\|", "").chars().filter(c -> c == '|').count())
          .as(line)
          .isEqualTo(6);
    }
  }

  @Test
  void requirement34ANumberOfAnySizeIsWrittenShort() {
    ehr.decision =
        with(new Observed.Quantity(new BigDecimal("1e999999"), "umol/L"), "text", "missing");
    assertThat(ehr.card(Ehr.call()).get("detail").textValue()).contains("1E+999999 umol/L");
  }

  @Test
  void requirement38TheUuidIsStableForPatientDispositionAndPolicy() {
    var first = uuid("p1", Disposition.CONSIDER, "1");
    assertThat(first).isEqualTo(uuid("p1", Disposition.CONSIDER, "1"));
    assertThat(UUID.fromString(first).version()).isEqualTo(5);
    var all = new HashSet<>(List.of(first));
    all.add(uuid("p2", Disposition.CONSIDER, "1"));
    all.add(uuid("p1", Disposition.DEFER, "1"));
    all.add(uuid("p1", Disposition.CONSIDER, "2"));
    assertThat(all).hasSize(4);
  }

  @Test
  void requirements39To42SuggestACompleteRequestForTheMdt() {
    ehr.decision = Ehr.answer(Disposition.CANDIDATE_CYTOREDUCTION);
    var suggestion = ehr.card(Ehr.call()).at("/suggestions/0");
    assertThat(suggestion.get("label").textValue()).isNotBlank();
    UUID.fromString(suggestion.get("uuid").textValue());
    var action = suggestion.at("/actions/0");
    assertThat(action.get("type").textValue()).isEqualTo("create");
    assertThat(action.get("description").textValue()).isNotBlank();
    var request = (ObjectNode) action.get("resource");
    assertThat(request.get("resourceType").textValue()).isEqualTo("ServiceRequest");
    assertThat(request.has("id")).isFalse();
    assertThat(request.get("status").textValue()).isEqualTo("draft");
    assertThat(request.get("intent").textValue()).isEqualTo("proposal");
    assertThat(request.at("/meta/profile/0").textValue())
        .isEqualTo("https://w3id.org/hepatora/StructureDefinition/hcc-mdt-request");
    assertThat(request.at("/code/coding/0/system").textValue())
        .isEqualTo("https://w3id.org/hepatora/CodeSystem/hcc-observation");
    assertThat(request.at("/code/coding/0/code").textValue()).isEqualTo("mdt-review");
    assertThat(request.at("/subject/reference").textValue()).isEqualTo("Patient/p1");
    assertThat(request.at("/reasonCode/0/coding/0/code").textValue())
        .isEqualTo("candidate-cytoreduction");
  }

  private String indicator(Disposition disposition) {
    ehr.decision = Ehr.answer(disposition);
    return ehr.card(Ehr.call()).get("indicator").textValue();
  }

  private String uuid(String patient, Disposition disposition, String policy) {
    ehr.decision = Ehr.answer(disposition, "One sentence.", policy);
    var call = Ehr.call();
    ((ObjectNode) call.get("context")).put("patientId", patient);
    ((ObjectNode) Ehr.prefetch(call).get("patient")).put("id", patient);
    return ehr.card(call).get("uuid").textValue();
  }

  private static Answer full(String recorded, String missing) {
    var seen = new Observed.Quantity(new BigDecimal("12.5"), "umol/L");
    return with(seen, "Bilirubin of " + recorded, missing);
  }

  private static Answer with(Observed seen, String text, String missing) {
    var criterion =
        new Criterion(
            "g5.bilirubin",
            Criterion.Status.NOT_MET,
            new Recorded(text),
            seen,
            LocalDate.of(2026, 5, 30),
            List.of("Observation/b1"),
            new Recorded("<= 34 umol/L"),
            List.of(new Recorded("Johnson 2015")));
    return new Answer(
        Disposition.CANDIDATE_CONVERSION,
        new Recorded("Present to the MDT."),
        List.of(criterion),
        List.of(new Answer.Missing("g9.albumin", new Recorded(missing))),
        List.of(new Problem("Observation/x.value", new Recorded("no usable unit"))),
        List.of(new Recorded("a caution")),
        LocalDate.of(2026, 6, 10),
        LocalDate.of(2026, 6, 20),
        LocalDate.of(2026, 7, 1),
        EvidenceGrade.LOW,
        "1.0.0",
        Ehr.TODAY);
  }
}
