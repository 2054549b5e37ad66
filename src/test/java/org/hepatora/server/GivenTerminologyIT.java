// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.util.List;
import java.util.stream.StreamSupport;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** Terminology operations over resources that the call brings ({@code tx-resource}). */
class GivenTerminologyIT {
  private static final Http FHIR = TestServer.shared().fhir();
  private static final String SYSTEM = "http://example.org/" + unique("given");
  private static final String OWN =
      json(
          "{'name':'tx-resource','resource':{'resourceType':'CodeSystem','url':'%s','version':'2','status':'active','content':'complete','hierarchyMeaning':'is-a','concept':[{'code':'early','display':'Early"
              + " stage','concept':[{'code':'A1','display':'Stage"
              + " A1','designation':[{'language':'de','value':'Stadium"
              + " A1'}]}]},{'code':'late','display':'Late stage'}]}},"
              + "{'name':'tx-resource','resource':{'resourceType':'ValueSet','url':'%s-vs','status':'active','compose':{'include':[{'system':'%s','filter':[{'property':'concept','op':'is-a','value':'early'}]}]}}},"
              + "{'name':'tx-resource','resource':{'resourceType':'ConceptMap','url':'%s-map','status':'active','group':[{'source':'%s','target':'urn:other','element':[{'code':'A1','target':[{'code':'one','equivalence':'equivalent'}]}]}]}}",
          SYSTEM, SYSTEM, SYSTEM, SYSTEM, SYSTEM);

  private static Answer call(String operation, String... parameters) {
    return FHIR.post(
        operation,
        "{\"resourceType\":\"Parameters\",\"parameter\":["
            + String.join(",", parameters)
            + ","
            + OWN
            + "]}");
  }

  private static String parameter(String name, String type, String value) {
    return json("{'name':'%s','value%s':'%s'}", name, type, value);
  }

  private static List<String> codes(Answer expansion) {
    return StreamSupport.stream(
            expansion.is(200).json().at("/expansion/contains").spliterator(), false)
        .map(each -> each.path("code").asText())
        .toList();
  }

  @Test
  void aValueSetOfTheCallIsExpandedByItsCodeSystem() {
    var url = parameter("url", "Uri", SYSTEM + "-vs");
    assertThat(
            codes(
                call(
                    "ValueSet/$expand", url, json("{'name':'excludeNested','valueBoolean':true}"))))
        .containsExactlyInAnyOrder("early", "A1");
    assertThat(
            codes(
                call(
                    "ValueSet/$expand",
                    url,
                    json("{'name':'excludeNested','valueBoolean':true}"),
                    json("{'name':'count','valueInteger':1}"))))
        .hasSize(1);
  }

  /** R4 has a parameter of an expansion for what was asked, and for what was used. */
  @Test
  void anExpansionRepeatsOnlyWhatWasAsked() {
    var url = parameter("url", "Uri", SYSTEM + "-vs");
    assertThat(call("ValueSet/$expand", url).is(200).text()).doesNotContain("excludeNested");
    var flat = json("{'name':'excludeNested','valueBoolean':true}");
    assertThat(call("ValueSet/$expand", url, flat).is(200).text()).contains("excludeNested");
  }

  @Test
  void aHierarchyIsFollowedUnderEitherName() {
    String set =
        json(
            "{'name':'valueSet','resource':{'resourceType':'ValueSet','status':'active','compose':{'include':[{'system':'%s','filter':[{'property':'code','op':'is-a','value':'early'}]}]}}}",
            SYSTEM);
    var flat = json("{'name':'excludeNested','valueBoolean':true}");
    var expansion = call("ValueSet/$expand", set, flat);
    assertThat(codes(expansion)).containsExactlyInAnyOrder("early", "A1");
    assertThat(expansion.json().has("url")).as("it has none of its own").isFalse();
  }

  @Test
  void aSupplementThatIsNotThereIsNotGoneWithout() {
    var supplement = parameter("useSupplement", "Canonical", "urn:none");
    call("ValueSet/$expand", parameter("url", "Uri", SYSTEM + "-vs"), supplement).is(404);
    call(
            "CodeSystem/$lookup",
            parameter("system", "Uri", SYSTEM),
            parameter("code", "Code", "A1"),
            supplement)
        .is(404);
  }

  @Test
  void aLookUpNamesWhatIsAboveAndBelow() {
    var system = parameter("system", "Uri", SYSTEM);
    var child = call("CodeSystem/$lookup", system, parameter("code", "Code", "A1")).is(200).text();
    assertThat(child)
        .contains(
            json(
                "'part':[{'name':'code','valueCode':'parent'},{'name':'value','valueCode':'early'}]"));
    var parent =
        call(
                "CodeSystem/$lookup",
                system,
                parameter("code", "Code", "early"),
                parameter("property", "Code", "child"))
            .is(200)
            .text();
    assertThat(parent).contains(json("'valueCode':'A1'")).doesNotContain("inactive");
  }

  @Test
  void aWrongDisplayIsNotAnswered() {
    var answer =
        call(
            "ValueSet/$validate-code",
            parameter("url", "Uri", SYSTEM + "-vs"),
            parameter("system", "Uri", SYSTEM),
            parameter("code", "Code", "none"),
            parameter("display", "String", "Something else"));
    assertThat(answer.is(200).parameter("result").asBoolean()).isFalse();
    assertThat(answer.parameter("display").isMissingNode()).isTrue();
  }

  @Test
  void aCodeIsJudgedByWhatTheCallBrings() {
    var url = parameter("url", "Uri", SYSTEM + "-vs");
    var system = parameter("system", "Uri", SYSTEM);
    var one = call("ValueSet/$validate-code", url, system, parameter("code", "Code", "A1"));
    assertThat(one.is(200).parameter("result").asBoolean()).isTrue();
    assertThat(one.parameter("display").asText()).isEqualTo("Stage A1");
    var other = call("ValueSet/$validate-code", url, system, parameter("code", "Code", "late"));
    assertThat(other.is(200).parameter("result").asBoolean()).isFalse();
    var known =
        call(
            "CodeSystem/$validate-code",
            parameter("url", "Uri", SYSTEM),
            parameter("code", "Code", "late"));
    assertThat(known.is(200).parameter("result").asBoolean()).isTrue();
    assertThat(known.parameter("version").asText()).isEqualTo("2");
  }

  @Test
  void aCodeOfTheCallIsLookedUp() {
    var found =
        call(
            "CodeSystem/$lookup",
            parameter("system", "Uri", SYSTEM),
            parameter("code", "Code", "A1"));
    assertThat(found.is(200).parameter("display").asText()).isEqualTo("Stage A1");
    assertThat(found.text()).contains("Stadium A1");
    call("CodeSystem/$lookup", parameter("system", "Uri", SYSTEM), parameter("code", "Code", "Z9"))
        .is(404);
  }

  @Test
  void oneCodeOfTheCallSubsumesAnother() {
    var answer =
        call(
            "CodeSystem/$subsumes",
            parameter("system", "Uri", SYSTEM),
            parameter("codeA", "Code", "early"),
            parameter("codeB", "Code", "A1"));
    assertThat(answer.is(200).parameter("outcome").asText()).isEqualTo("subsumes");
  }

  @Test
  void aCodeIsTranslatedByAMapOfTheCall() {
    var answer =
        call(
            "ConceptMap/$translate",
            parameter("url", "Uri", SYSTEM + "-map"),
            parameter("system", "Uri", SYSTEM),
            parameter("code", "Code", "A1"));
    assertThat(answer.is(200).parameter("result").asBoolean()).isTrue();
    assertThat(answer.text()).contains("\"one\"");
  }

  /** R4 has four codes of it. */
  @Test
  void whatTheServerHasStandsBehind() {
    var gender = parameter("url", "Uri", "http://hl7.org/fhir/ValueSet/administrative-gender");
    assertThat(codes(call("ValueSet/$expand", gender)))
        .containsExactlyInAnyOrder("male", "female", "other", "unknown");
  }

  @Test
  void nothingOfItIsKept() {
    aCodeIsJudgedByWhatTheCallBrings();
    FHIR.get("CodeSystem/$lookup?system=" + SYSTEM + "&code=A1").is(404);
    FHIR.get("ValueSet/$expand?url=" + SYSTEM + "-vs").is(404);
    assertThat(FHIR.get("CodeSystem?url=" + SYSTEM).is(200).at("/total")).isIn("0", "");
  }

  @Test
  void whatCannotBeUsedIsRefused() {
    FHIR.post(
            "ValueSet/$expand",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'url','valueUri':'urn:x'},{'name':'tx-resource','resource':{'resourceType':'Patient'}}]}"))
        .is(400);
    call("ValueSet/$expand", parameter("url", "Uri", "urn:nowhere")).is(404);
    // HL7's regex-bad: this one would backtrack without end.
    String endless =
        json(
            "{'name':'valueSet','resource':{'resourceType':'ValueSet','url':'urn:endless','status':'active','compose':{'include':[{'system':'%s','filter':[{'property':'code','op':'regex','value':'(x+x+)+y'}]}]}}}",
            SYSTEM);
    call("ValueSet/$expand", endless).is(422);
    call("ValueSet/$validate-code", endless, parameter("code", "Code", "A1")).is(422);
    call("ValueSet/$expand", parameter("nonsense", "Uri", "urn:nowhere")).is(400);
  }
}
