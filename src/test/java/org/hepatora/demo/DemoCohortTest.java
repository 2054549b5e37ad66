// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hepatora.decision.answer.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCohortTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
  private static final DemoCohort COHORT = new DemoCohort(7, AS_OF);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void givesTheSameBytesForTheSameSeedNumberAndDay() {
    var again = new DemoCohort(7, AS_OF);

    for (int number : new int[] {1, 17, 36, 120, 9_999}) {
      assertThat(again.patient(number)).isEqualTo(COHORT.patient(number));
    }
  }

  @Test
  void aPatientDoesNotDependOnThePatientsBefore() {
    var inOrder = COHORT.patients(60).toList();

    assertThat(inOrder.get(51)).isEqualTo(COHORT.patient(52));
  }

  @Test
  void anotherSeedAndAnotherDayAreOtherPatients() {
    assertThat(new DemoCohort(8, AS_OF).patient(1)).isNotEqualTo(COHORT.patient(1));
    assertThat(new DemoCohort(7, AS_OF.plusDays(1)).patient(1)).isNotEqualTo(COHORT.patient(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 36})
  void everyAnswerIsIntendedAtLeastTwice(int count) {
    var intended = new HashMap<Disposition, Integer>();
    COHORT.patients(count).forEach(patient -> intended.merge(patient.intended(), 1, Integer::sum));

    assertThat(intended).containsOnlyKeys(Disposition.values());
    assertThat(intended.values()).allSatisfy(times -> assertThat(times).isGreaterThanOrEqualTo(2));
  }

  @Test
  void everyReferenceResolvesInsideTheBundle() throws Exception {
    for (var patient : COHORT.patients(200).toList()) {
      var resources = resources(patient.transactionBundle());
      for (JsonNode resource : resources.values()) {
        for (JsonNode reference : resource.findValues("reference")) {
          assertThat(resources).as(patient.id()).containsKey(reference.asText());
        }
      }
    }
  }

  @Test
  void everyEntryPutsOneSyntheticResourceUnderItsOwnValidId() throws Exception {
    for (var patient : COHORT.patients(200).toList()) {
      var addresses = new HashSet<String>();
      for (JsonNode entry : JSON.readTree(patient.transactionBundle()).path("entry")) {
        var resource = entry.path("resource");
        var address = resource.path("resourceType").asText() + "/" + resource.path("id").asText();
        assertThat(entry.at("/request/method").asText()).isEqualTo("PUT");
        assertThat(entry.at("/request/url").asText()).isEqualTo(address);
        assertThat(resource.path("id").asText()).matches(ID).startsWith("demo-");
        assertThat(resource.at("/meta/tag/0/code").asText()).isEqualTo("HTEST");
        assertThat(addresses.add(address)).as(address).isTrue();
      }
      assertThat(addresses).as(patient.course()).hasSizeBetween(40, 150);
    }
  }

  @Test
  void nothingIsDatedAfterTheDayTheCohortWasMadeFor() throws Exception {
    for (var patient : COHORT.patients(200).toList()) {
      var dates = new ArrayList<String>();
      collectDates(JSON.readTree(patient.transactionBundle()), dates);

      assertThat(dates).isNotEmpty();
      assertThat(dates)
          .allSatisfy(
              date -> assertThat(LocalDate.parse(date.substring(0, 10))).isBeforeOrEqualTo(AS_OF));
    }
  }

  @Test
  void everyPatientHasAFirstName() throws Exception {
    for (var patient : COHORT.patients(60).toList()) {
      var person =
          requireNonNull(resources(patient.transactionBundle()).get("Patient/" + patient.id()));

      assertThat(person.at("/name/0/given/0").asText()).isNotEmpty();
      assertThat(person.at("/name/0/text").asText()).isEqualTo(patient.name());
    }
  }

  @Test
  void tenThousandPatientsAreMadeOneByOne() {
    long bytes =
        COHORT.patients(10_000).mapToLong(patient -> patient.transactionBundle().length()).sum();

    assertThat(bytes).isBetween(200_000_000L, 1_500_000_000L);
  }

  @Test
  void aHospitalIsTheSameInEveryBundle() throws Exception {
    var hospitals = resources(COHORT.hospitals());

    for (var patient : COHORT.patients(60).toList()) {
      resources(patient.transactionBundle())
          .forEach(
              (address, resource) -> {
                if (address.startsWith("Organization/") || address.startsWith("Practitioner/")) {
                  assertThat(hospitals).containsEntry(address, resource);
                }
              });
    }
  }

  private static Map<String, JsonNode> resources(String bundle) throws Exception {
    var resources = new HashMap<String, JsonNode>();
    for (JsonNode entry : JSON.readTree(bundle).path("entry")) {
      resources.put(entry.at("/request/url").asText(), entry.path("resource"));
    }
    return resources;
  }

  private static void collectDates(JsonNode node, List<String> dates) {
    if (node.isTextual() && DATE.matcher(node.asText()).matches()) {
      dates.add(node.asText());
    }
    node.forEach(child -> collectDates(child, dates));
  }
}
