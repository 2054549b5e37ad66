// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.therapy.AdverseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adverse events and plans of care; fhir-model.md 1. */
final class ToxicityAndPlanTest {
  private static final String SUPPORTIVE =
      "{resourceType:'CarePlan',id:'c',status:'active',intent:'plan',%sextension:[{url:"
          + "'https://w3id.org/hepatora/StructureDefinition/treatment-pathway',"
          + "valueCodeableConcept:{coding:[{system:"
          + "'https://w3id.org/hepatora/CodeSystem/treatment-pathway',code:'supportive'}]}}]}";

  /** decision.md G2; CarePlan.period and created are 0..1, an active plan is in force. */
  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "''; -999999999-01-01",
        "period:{start:'2026-10'},; 2026-10-01",
        "created:'2026',; 2026-01-01"
      })
  void aSupportivePathwayCountsWithoutADay(String dates, LocalDate from) {
    assertThat(Ehr.read(SUPPORTIVE.formatted(dates)).supportivePathways())
        .containsExactly(new Fact.Read<>(from, true, "CarePlan/c"));
  }

  @Test
  void aSupportivePathwayOfAnImpossibleDayIsUnknownNotAbsent() {
    var picture = Ehr.read(SUPPORTIVE.formatted("period:{start:'2026-13-01'},"));

    assertThat(picture.supportivePathways()).hasSize(1).first().isInstanceOf(Fact.Unreadable.class);
    assertThat(picture.problems()).hasSize(1);
  }

  private static final String OURS = "https://w3id.org/hepatora/StructureDefinition/";

  @Test
  void readsAnAdverseEvent() {
    var event =
        event(
            "event:{text:'Hepatitis',coding:[{display:'Immune-mediated hepatitis'}]},"
                + "date:'2026-10-01',outcome:{coding:[{system:"
                + "'http://terminology.hl7.org/CodeSystem/adverse-event-outcome',"
                + "code:'recovering'}]},extension:[{url:'"
                + OURS
                + "ctcae-grade',valueInteger:3},{url:'"
                + OURS
                + "immune-related',valueBoolean:true},{url:'"
                + OURS
                + "stable-on-replacement',valueBoolean:false}]");

    assertThat(event)
        .isEqualTo(
            new AdverseEvent(
                "Hepatitis; Immune-mediated hepatitis",
                3,
                true,
                true,
                false,
                LocalDate.of(2026, 10, 1),
                "AdverseEvent/e"));
  }

  @ParameterizedTest(name = "{0} is active: {1}")
  @CsvSource({
    "resolved,false",
    "resolvedWithSequelae,false",
    "recovering,true",
    "ongoing,true",
    "fatal,true",
    "unknown,true"
  })
  void isActiveUnlessResolved(String outcome, boolean active) {
    var coded =
        "outcome:{coding:[{system:'http://terminology.hl7.org/CodeSystem/adverse-event-outcome',"
            + "code:'"
            + outcome
            + "'}]}";

    assertThat(event(coded).active()).isEqualTo(active);
  }

  @Test
  void isActiveWithoutAnOutcome() {
    assertThat(event("event:{text:'Rash'}").active()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"valueInteger:0", "valueInteger:6", "valueString:'severe'"})
  void doesNotMakeUpAGrade(String value) {
    var picture =
        Ehr.read(
            "{resourceType:'AdverseEvent',severity:{text:'severe'},extension:[{url:'"
                + OURS
                + "ctcae-grade',"
                + value
                + "}]}");

    assertThat(picture.treatment().adverseEvents().get(0).grade()).isNull();
    assertThat(picture.problems()).hasSize(1);
  }

  @Test
  void leavesOutAPotentialEvent() {
    assertThat(
            Ehr.read("{resourceType:'AdverseEvent',actuality:'potential'}")
                .treatment()
                .adverseEvents())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "treatment-pathway,supportive,1",
    "treatment-intent,supportive,1",
    "treatment-intent,399707004,1",
    "treatment-pathway,active,0",
    "treatment-intent,disease-control,0"
  })
  void readsASupportivePathway(String extension, String code, int expected) {
    assertThat(plan(extension, code, "status:'active',intent:'plan'")).hasSize(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "status:'revoked'",
        "status:'completed'",
        "status:'draft'",
        "status:'entered-in-error'",
        "status:'active',intent:'proposal'"
      })
  void leavesOutAPlanThatIsNotInForce(String status) {
    assertThat(plan("treatment-pathway", "supportive", status)).isEmpty();
  }

  private static List<Fact<Boolean>> plan(String extension, String code, String rest) {
    return Ehr.read(
            "{resourceType:'CarePlan',period:{start:'2026-10-01'},extension:[{url:'"
                + OURS
                + extension
                + "',valueCodeableConcept:{coding:[{code:'"
                + code
                + "'}]}}],"
                + rest
                + "}")
        .supportivePathways();
  }

  private static AdverseEvent event(String rest) {
    return Ehr.read("{resourceType:'AdverseEvent',id:'e'," + rest + "}")
        .treatment()
        .adverseEvents()
        .get(0);
  }
}
