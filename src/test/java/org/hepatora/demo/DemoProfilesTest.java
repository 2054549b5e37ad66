package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hepatora.profiles.FittingProfile;
import org.hepatora.profiles.ProfileValidation;
import org.junit.jupiter.api.Test;

/** The synthetic patients are written as our profiles want them, though they claim none. */
class DemoProfilesTest {
  private static final DemoCohort COHORT = new DemoCohort(7, LocalDate.of(2026, 11, 23));
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is wrong on purpose: a course and the rule it breaks. */
  private static final Map<String, String> ON_PURPOSE =
      Map.of(
          "bilirubin-unreadable", "hcc-result-has-unit",
          "report-without-criteria", "hcc-response-has-criteria");

  @Test
  void oneOfEachShapeOfEveryCourseFitsItsProfile() throws Exception {
    var seen = new TreeSet<String>();
    var wrong = new TreeMap<String, String>();
    for (var patient : COHORT.patients(36).toList()) {
      for (var entry : JSON.readTree(patient.transactionBundle()).path("entry")) {
        var resource = entry.path("resource");
        var profile = FittingProfile.of(resource);
        var shape = patient.course() + " " + profile + " " + resource.at("/code/coding/0/code");
        if (profile.isEmpty() || !seen.add(shape)) {
          continue;
        }
        for (String error : ProfileValidation.errors(resource.toString(), profile)) {
          if (!error.contains(ON_PURPOSE.getOrDefault(patient.course(), "nothing"))) {
            wrong.put(shape, error);
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(300);
    assertThat(wrong).isEmpty();
  }
}
