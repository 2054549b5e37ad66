// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hepatora.profiles.ProfileValidation;
import org.junit.jupiter.api.Test;

/** The synthetic patients keep the profiles they claim. */
class DemoProfilesTest {
  private static final DemoCohort COHORT = new DemoCohort(7, LocalDate.of(2026, 11, 23));
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void oneOfEachShapeOfEveryCourseIsLegalR4AndKeepsTheProfileItClaims() throws Exception {
    var seen = new TreeSet<String>();
    var wrong = new TreeMap<String, String>();
    for (var patient : COHORT.patients(Archetypes.TOUR.size()).toList()) {
      for (var entry : JSON.readTree(patient.transactionBundle()).path("entry")) {
        var resource = entry.path("resource");
        var profile = resource.at("/meta/profile/0").asText();
        var shape = patient.course() + " " + profile + " " + resource.at("/code/coding/0/code");
        if (seen.add(shape)) {
          for (String error : ProfileValidation.errors(resource.toString())) {
            wrong.put(shape, error);
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyWhatIsIncompleteOnPurposeClaimsNoProfile() throws Exception {
    var unclaimed = new TreeSet<String>();
    for (var patient : COHORT.patients(Archetypes.TOUR.size()).toList()) {
      for (var entry : JSON.readTree(patient.transactionBundle()).path("entry")) {
        var resource = entry.path("resource");
        if (resource.at("/meta/profile").isMissingNode()
            && resource.path("resourceType").asText().equals("Observation")) {
          unclaimed.add(patient.course());
        }
      }
    }
    assertThat(unclaimed).containsExactly("bilirubin-unreadable", "report-without-criteria");
  }
}
