// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Person;
import org.hepatora.decision.picture.PatientPicture.Sex;
import org.hepatora.fhir.Ehr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing about another patient is read. */
final class SubjectTest {
  private static final String P1 = "{resourceType:'Patient',id:'1'}";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Patient/1,1",
    "Patient/1/_history/4,1",
    "https://ehr.example.org/fhir/Patient/1,1",
    "Patient/2,0",
    "Patient/11,0",
    "https://ehr.example.org/fhir/Patient/2,0",
    "urn:uuid:0b6cd5b0-7d0e-4e6d-9c37-3e0a1d3f1a11,0",
    "Group/1,0"
  })
  void readsOnlyWhatIsAboutThePatient(String reference, int read) {
    assertThat(Ehr.read(P1, bilirubin(reference)).labs().bilirubin().facts()).hasSize(read);
  }

  @Test
  void readsWhatDoesNotSayWhomItIsAbout() {
    var silent = Ehr.observation("1975-2", "valueQuantity:{value:1,unit:'mg/dL'}");

    assertThat(Ehr.read(P1, silent).labs().bilirubin().facts()).hasSize(1);
  }

  @Test
  void knowsThePatientByFullUrl() {
    var picture =
        bundle(
            "{fullUrl:'urn:uuid:a',resource:{resourceType:'Patient'}},{resource:"
                + bilirubin("urn:uuid:a")
                + "},{resource:"
                + bilirubin("urn:uuid:b").replace("'o1'", "'o2'")
                + "}");

    assertThat(picture.labs().bilirubin().facts()).hasSize(1);
  }

  @Test
  void tellsThePatientsOfTwoServersApart() {
    var picture =
        bundle(
            "{fullUrl:'https://a.example.org/Patient/1',resource:"
                + P1
                + "},{resource:"
                + bilirubin("https://b.example.org/Patient/1")
                + "}");

    assertThat(picture.labs().bilirubin().facts()).isEmpty();
  }

  @Test
  void readsNothingWhenItIsNotClearWhoIsMeant() {
    var two = Ehr.read(P1, "{resourceType:'Patient',id:'2',gender:'male'}", bilirubin("Patient/1"));
    var none = Ehr.read(bilirubin("Patient/1"), bilirubin("Patient/2").replace("'o1'", "'o2'"));

    for (var picture : new PatientPicture[] {two, none}) {
      assertThat(picture.labs().bilirubin().facts()).isEmpty();
      assertThat(picture.person().sex()).isEqualTo(Sex.UNKNOWN);
      assertThat(picture.problems())
          .extracting(Problem::path)
          .containsExactly("Bundle.entry[1].resource");
    }
  }

  @Test
  void readsThePatientTheCallerAskedFor() {
    var resources =
        Bundles.flatten(
            Ehr.json(
                "{resourceType:'Bundle',entry:[{resource:"
                    + P1
                    + "},{resource:{resourceType:'Patient',id:'2'}},{resource:"
                    + bilirubin("Patient/2")
                    + "}]}"));

    assertThat(Ehr.READER.read(resources, "2").labs().bilirubin().facts()).hasSize(1);
    assertThat(Ehr.READER.read(resources, "1").labs().bilirubin().facts()).isEmpty();
    assertThat(Ehr.READER.read(resources, "3").labs().bilirubin().facts()).isEmpty();
  }

  @Test
  void takesTwoCopiesOfThePatientForOne() {
    var picture = Ehr.read("{resourceType:'Patient',id:'1',gender:'female'}", P1);

    assertThat(picture.person().sex()).isEqualTo(Sex.FEMALE);
    assertThat(picture.problems()).isEmpty();
  }

  @Test
  void readsSexAndDeath() {
    assertThat(person("gender:'female'")).isEqualTo(new Person(false, null, Sex.FEMALE));
    assertThat(person("gender:'male'")).isEqualTo(new Person(false, null, Sex.MALE));
    assertThat(person("gender:'other'")).isEqualTo(new Person(false, null, Sex.UNKNOWN));
    assertThat(person("deceasedBoolean:true")).isEqualTo(new Person(true, null, Sex.UNKNOWN));
    assertThat(person("deceasedBoolean:false")).isEqualTo(new Person(false, null, Sex.UNKNOWN));
    assertThat(person("deceasedDateTime:'2026-11-10T01:00:00Z'"))
        .isEqualTo(new Person(true, LocalDate.of(2026, 11, 10), Sex.UNKNOWN));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2026-02-30", "2026-11", "2026"})
  void believesADeathWhoseDayCannotBeRead(String day) {
    var picture = Ehr.read("{resourceType:'Patient',deceasedDateTime:'" + day + "'}");

    assertThat(picture.person()).isEqualTo(new Person(true, null, Sex.UNKNOWN));
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.deceasedDateTime");
  }

  private static Person person(String rest) {
    return Ehr.read("{resourceType:'Patient',id:'1'," + rest + "}").person();
  }

  private static String bilirubin(String reference) {
    return Ehr.observation(
        "1975-2", "valueQuantity:{value:1,unit:'mg/dL'},subject:{reference:'" + reference + "'}");
  }

  private static PatientPicture bundle(String entries) {
    return Ehr.READER.read(
        Bundles.flatten(Ehr.json("{resourceType:'Bundle',entry:[" + entries + "]}")));
  }
}
