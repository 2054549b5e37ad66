// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.eligibility.EligibilityAssessor.Assessed;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;

/**
 * What is dated after the day of the question changes nothing (decision.md 2): a course asked about
 * on any of its days gives what the same course gives without everything that came later.
 */
final class NothingLaterTest {
  private static final LocalDate MADE_FOR = LocalDate.of(2026, 11, 23);
  private static final PatientPictureReader READER = new PatientPictureReader();
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})(T[^\"]+)?\"");
  private static final List<DemoPatient> COHORT =
      new DemoCohort(20241123, MADE_FOR).patients(36).toList();

  @Property(tries = 400)
  void whatIsDatedLaterChangesNothing(
      @ForAll @IntRange(min = 0, max = 35) int patient, @ForAll @IntRange(max = 1000) int where)
      throws JsonProcessingException {
    var course = COHORT.get(patient);
    var whole = Bundles.flatten(JSON.readTree(course.transactionBundle()));
    var days = new TreeSet<LocalDate>();
    whole.forEach(each -> days.addAll(days(each.resource())));
    var day = List.copyOf(days).get(where * (days.size() - 1) / 1000);

    var known = new ArrayList<Located>();
    for (Located each : whole) {
      var dated = days(each.resource());
      if (dated.isEmpty() || !dated.first().isAfter(day)) {
        known.add(each);
      }
    }

    var expected = said(known, course.id(), day);
    var found = said(whole, course.id(), day);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i)).as("%s on %s", course.id(), day).isEqualTo(expected.get(i));
    }
  }

  /** Every day that stands in it; the first is that from which it is known. */
  private static TreeSet<LocalDate> days(JsonNode resource) {
    var days = new TreeSet<LocalDate>();
    boolean isPatient = resource.path("resourceType").asText().equals("Patient");
    var found = DAY.matcher(isPatient ? "" : resource.toString());
    while (found.find()) {
      days.add(
          found.group(2) == null
              ? LocalDate.parse(found.group(1))
              : OffsetDateTime.parse(found.group(1) + found.group(2))
                  .atZoneSameInstant(ZoneOffset.UTC)
                  .toLocalDate());
    }
    return days;
  }

  private static List<Object> said(List<Located> record, String patient, LocalDate day) {
    var picture = READER.read(record, patient);
    Assessed assessed = ASSESSOR.assessed(picture, day);
    var answer = assessed.answer();
    return List.of(
        answer.disposition(),
        answer.summary(),
        answer.criteria(),
        answer.missing(),
        answer.cautions(),
        List.of(
            String.valueOf(answer.earliestDate()),
            String.valueOf(answer.preferredDate()),
            String.valueOf(answer.nextAssessment())),
        answer.evidenceGrade(),
        assessed.response().plateau(),
        ASSESSOR.measures(assessed));
  }
}
