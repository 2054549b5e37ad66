// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.read.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The course of a patient in order. */
final class CourseWriterTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
  private static final CourseWriter WRITER = new CourseWriter(ZoneOffset.UTC);

  private static final List<String> COURSE =
      List.of(
          "{resourceType:'Observation',id:'late',effectiveDateTime:'2026-11-21'}",
          "{resourceType:'Observation',id:'b',effectiveDateTime:'2026-05-01T10:00:00+08:00'}",
          "{resourceType:'Observation',id:'a',effectiveDateTime:'2026-05-01'}",
          "{resourceType:'Condition',id:'hcc',onsetDateTime:'2026-05'}",
          "{resourceType:'BodyStructure',id:'lesion'}",
          "{resourceType:'Procedure',id:'tace',performedPeriod:{start:'2026-04-30',"
              + "end:'2026-12-01'}}",
          "{resourceType:'Observation',id:'wrong',status:'entered-in-error',"
              + "effectiveDateTime:'2026-05-01'}",
          "{resourceType:'Condition',id:'never',verificationStatus:{coding:[{code:"
              + "'entered-in-error'}]}}",
          "{resourceType:'Provenance',id:'other'}",
          "{resourceType:'Observation',id:'impossible',effectiveDateTime:'2026-02-30'}",
          "{resourceType:'Patient',id:'p1'}");

  private static List<Located> located(List<String> resources) {
    var located = new ArrayList<Located>();
    resources.forEach(each -> located.add(Located.stored(Ehr.json(each))));
    return located;
  }

  private static String write(List<Located> resources, LocalDate asOf) {
    return new String(
        WRITER.write(resources, asOf, "https://ehr.example/fhir"), StandardCharsets.UTF_8);
  }

  private static List<String> ids(String bundle) {
    var ids = new ArrayList<String>();
    Ehr.json(bundle).path("entry").forEach(each -> ids.add(each.at("/resource/id").asText()));
    return ids;
  }

  @Test
  void thePatientComesFirstThenWhatHasNoDateThenTheRestByDayTypeAndId() {
    assertThat(ids(write(located(COURSE), AS_OF)))
        .containsExactly("p1", "lesion", "impossible", "tace", "hcc", "a", "b");
  }

  @Test
  void theOrderTheyCameInChangesNoByte() {
    var resources = located(COURSE);
    var expected = write(resources, AS_OF);

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(resources, new Random(seed));

      assertThat(write(resources, AS_OF)).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-04-29, p1 lesion impossible",
    "2026-04-30, p1 lesion impossible tace",
    "2026-05-01, p1 lesion impossible tace hcc a b",
    "2026-11-21, p1 lesion impossible tace hcc a b late"
  })
  void whatIsDatedLaterIsNotKnownYet(LocalDate asOf, String expected) {
    assertThat(String.join(" ", ids(write(located(COURSE), asOf)))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "resourceType:'AdverseEvent',detected:'2026-05-02'",
        "resourceType:'CarePlan',period:{start:'2026-05-02'}",
        "resourceType:'CarePlan',created:'2026-05-02'",
        "resourceType:'Condition',recordedDate:'2026-05-02'",
        "resourceType:'Condition',onsetPeriod:{start:'2026-05-02'}",
        "resourceType:'DiagnosticReport',issued:'2026-05-02T08:00:00Z'",
        "resourceType:'GuidanceResponse',occurrenceDateTime:'2026-05-02'",
        "resourceType:'MedicationAdministration',effectivePeriod:{start:'2026-05-02'}",
        "resourceType:'MedicationRequest',authoredOn:'2026-05-02'",
        "resourceType:'MedicationStatement',effectivePeriod:{end:'2026-05-02'}",
        "resourceType:'MedicationStatement',dateAsserted:'2026-05-02'",
        "resourceType:'Observation',effectiveInstant:'2026-05-02T08:00:00Z'",
        "resourceType:'Observation',issued:'2026-05-02T08:00:00Z'",
        "resourceType:'Procedure',performedDateTime:'2026-05-02'",
        "resourceType:'ServiceRequest',authoredOn:'2026-05-02'"
      })
  void everyTypeIsPlacedByItsOwnDate(String content) {
    var resources = located(List.of("{id:'x'," + content + "}"));

    assertThat(ids(write(resources, LocalDate.of(2026, 5, 2)))).containsExactly("x");
    assertThat(ids(write(resources, LocalDate.of(2026, 5, 1)))).isEmpty();
  }

  @Test
  void everyFactIsGivenAsItIsKeptUnderItsAddress() {
    var kept = "{\"resourceType\":\"Observation\",\"id\":\"1\",\"valueQuantity\":{\"value\":1.50}}";

    assertThat(write(located(List.of(kept)), AS_OF))
        .isEqualTo(
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"fullUrl\":"
                + "\"https://ehr.example/fhir/Observation/1\",\"resource\":"
                + kept
                + "}]}");
  }

  @Test
  void ofABundleOnlyWhatBelongsToItsPatientIsWritten() {
    var bundle =
        located(
            List.of(
                "{resourceType:'Patient',id:'p1'}",
                "{resourceType:'Observation',id:'1',subject:{reference:'Patient/p1'}}",
                "{resourceType:'Observation',id:'1',subject:{reference:'Patient/p1'}}",
                "{resourceType:'Observation',id:'2',subject:{reference:'Patient/p2'}}"));

    var course = new String(WRITER.write(CourseWriter.ofOnePatient(bundle), AS_OF, null));

    assertThat(ids(course)).containsExactly("p1", "1");
    assertThat(course).doesNotContain("fullUrl");
  }
}
