// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.junit.jupiter.api.Test;

class DemoReadingTest {
  private static final DemoCohort COHORT = new DemoCohort(7, LocalDate.of(2026, 11, 23));
  private static final PatientPictureReader READER = new PatientPictureReader();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyFactIsReadExceptWhereTheCourseIsAboutAnUnreadableOne() throws Exception {
    for (var patient : COHORT.patients(120).toList()) {
      var problems = read(patient).problems();
      if (patient.course().equals("bilirubin-unreadable")) {
        assertThat(problems).as(patient.course()).isNotEmpty();
      } else {
        assertThat(problems).as(patient.id() + " " + patient.course()).isEmpty();
      }
    }
  }

  @Test
  void nothingRecordedIsPassedOver() throws Exception {
    for (var patient : COHORT.patients(120).toList()) {
      var picture = read(patient);
      var bundle = patient.transactionBundle();
      var id = patient.id();

      assertThat(picture.imaging().lesions())
          .hasSize(written(bundle, id, "BodyStructure", "lesion"));
      assertThat(picture.imaging().measurements())
          .hasSize(written(bundle, id, "Observation", "measurement"));
      assertThat(picture.imaging().responses())
          .hasSize(written(bundle, id, "Observation", "response"));
      assertThat(picture.treatment().drugs())
          .hasSize(
              all(bundle, "MedicationAdministration")
                  + all(bundle, "MedicationStatement")
                  + all(bundle, "MedicationRequest"));
      assertThat(picture.treatment().adverseEvents()).hasSize(all(bundle, "AdverseEvent"));
      assertThat(picture.treatment().local().size() + picture.treatment().resections().size())
          .isEqualTo(all(bundle, "Procedure"));
      assertThat(picture.diseaseStatus().facts())
          .hasSize(written(bundle, id, "Observation", "disease-status"));

      var labs = picture.labs();
      assertThat(labs.bilirubin().facts()).hasSize(written(bundle, id, "Observation", "bilirubin"));
      assertThat(labs.albumin().facts()).hasSize(written(bundle, id, "Observation", "albumin"));
      assertThat(labs.inr().facts()).hasSize(written(bundle, id, "Observation", "inr"));
      assertThat(labs.creatinine().facts())
          .hasSize(written(bundle, id, "Observation", "creatinine"));
      assertThat(labs.platelets().facts()).hasSize(written(bundle, id, "Observation", "platelets"));
      assertThat(labs.afp().facts()).hasSize(written(bundle, id, "Observation", "afp"));
      assertThat(labs.hbsAgPositive().facts()).hasSize(1);

      var fitness = picture.fitness();
      assertThat(fitness.ecog().facts()).hasSize(written(bundle, id, "Observation", "ecog"));
      assertThat(fitness.ascites().facts()).hasSize(written(bundle, id, "Observation", "ascites"));
      assertThat(fitness.varices().facts()).hasSize(written(bundle, id, "Observation", "varices"));
      assertThat(picture.surgery().resectability().facts())
          .hasSize(written(bundle, id, "Observation", "resectability"));
      assertThat(picture.surgery().futureLiverRemnant().facts())
          .hasSize(written(bundle, id, "Observation", "future-liver-remnant"));
      // The site of a thrombus among the lesions says its reach on each scan, too.
      assertThat(picture.surgery().portalVeinThrombus().facts())
          .filteredOn(fact -> fact.source().contains("pvtt-cheng"))
          .hasSize(written(bundle, id, "Observation", "pvtt-cheng"));
    }
  }

  private static int written(String bundle, String id, String type, String stem) {
    return count(bundle, "\"url\":\"" + type + "/" + id + "-" + stem + "-");
  }

  private static int all(String bundle, String type) {
    return count(bundle, "\"method\":\"PUT\",\"url\":\"" + type + "/");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static PatientPicture read(DemoPatient patient) throws Exception {
    return READER.read(Bundles.flatten(JSON.readTree(patient.transactionBundle())), patient.id());
  }
}
