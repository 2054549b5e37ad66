// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values from SMART App Launch 2.2, Scopes and Launch Context. */
class ScopesTest {
  @ParameterizedTest
  @CsvSource({
    "patient/Observation.rs,PATIENT,Observation,rs",
    "patient/Observation.read,PATIENT,Observation,rs",
    "user/Patient.write,USER,Patient,cud",
    "system/*.*,SYSTEM,*,cruds",
    "system/Patient.cruds,SYSTEM,Patient,cruds",
    "user/*.s,USER,*,s",
    "user/Condition.c,USER,Condition,c"
  })
  void readsBothVersions(String text, Level level, String type, String letters) {
    var scope = Objects.requireNonNull(ResourceScope.parse(text));
    assertThat(scope.level()).isEqualTo(level);
    assertThat(scope.type()).isEqualTo(type);
    assertThat(Access.letters(scope.access())).isEqualTo(letters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient/Observation.dus",
        "patient/Observation.sr",
        "patient/Observation.rr",
        "patient/Observation.",
        "patient/Observation",
        "patient/.rs",
        "patient/observation.rs",
        "group/Observation.rs",
        "PATIENT/Observation.rs",
        "patient/Observation.rs?",
        "patient/Observation.rs?category",
        "patient/Observation.rs?=x",
        "patient/Observation.rs?a=b&",
        "patient/Observation.read?category=laboratory",
        "patient/Observation.write.read",
        "patient/Obs*.rs"
      })
  void whatIsOutOfOrderOrBrokenIsNoScope(String text) {
    assertThat(ResourceScope.parse(text)).isNull();
    assertThat(Scopes.of(text).resources()).isEmpty();
  }

  @Test
  void theFilterIsKeptAsWrittenWithItsCodeSystem() {
    String text =
        "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory";
    var scope = Objects.requireNonNull(ResourceScope.parse(text));
    assertThat(scope.filter())
        .isEqualTo(
            "category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory");
    assertThat(scope.text()).isEqualTo(text);
  }

  @Test
  void whatIsGrantedIsAtMostWhatWasRegistered() {
    var asked =
        Scopes.of("openid user/*.cruds patient/Observation.rs launch/patient user/Binary.r");
    var registered = Scopes.of("openid user/Observation.rs user/Condition.r patient/*.rs");
    assertThat(asked.within(registered).words())
        .containsExactlyInAnyOrder(
            "openid", "user/Observation.rs", "user/Condition.r", "patient/Observation.rs");
  }

  @Test
  void askedInVersionOneIsGrantedInVersionOne() {
    assertThat(Scopes.of("patient/*.read").within(Scopes.of("patient/*.cruds")).words())
        .containsExactly("patient/*.read");
  }

  @Test
  void aFilterOfTheRegistrationCannotBeShakenOff() {
    assertThat(
            Scopes.of("patient/Observation.rs")
                .within(Scopes.of("patient/Observation.rs?category=laboratory"))
                .words())
        .containsExactly("patient/Observation.rs?category=laboratory");
  }

  @Test
  void whatMayBeSeenOfEverybodyMayBeGivenForOnePatientAndNotTheOtherWayRound() {
    assertThat(Scopes.of("patient/*.rs").within(Scopes.of("user/*.rs")).words())
        .containsExactly("patient/*.rs");
    assertThat(Scopes.of("user/*.rs").within(Scopes.of("patient/*.rs")).words()).isEmpty();
    assertThat(Scopes.of("system/*.rs").within(Scopes.of("user/*.rs")).words()).isEmpty();
  }

  /** Each of these would answer yes or no about a resource the scope does not give. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "_has:Patient:organization:birthdate=1957-09-27",
        "_has%3APatient%3Aorganization%3Abirthdate=1957-09-27",
        "performer:Patient.birthdate=1957-09-27",
        "performer.birthdate=1957-09-27",
        "category=laboratory&subject:Patient.family=Xu",
        "_filter=name co \"a\"",
        "code:missing=false",
        "code:text=x",
        "subject:identifier=urn:x|y",
        "code=%0a",
        "code=%20",
        "code=%zz",
        "_list=1",
        "_contained=both",
        "_query=x",
        "_include=Observation:subject",
        "_sort=performer.family"
      })
  void aFilterThatLooksBeyondTheResourceIsNoScope(String filter) {
    for (String level : List.of("patient", "user", "system")) {
      assertThat(ResourceScope.parse(level + "/Observation.rs?" + filter)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category=laboratory",
        "category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory",
        "code:in=http://example.org/ValueSet/x",
        "_id=1",
        "_security=R",
        "subject=Patient/1&status=final"
      })
  void aFilterByTheResourceItselfIsOne(String filter) {
    assertThat(ResourceScope.parse("user/Observation.rs?" + filter)).isNotNull();
  }
}
