// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.util.ArrayList;
import java.util.HashSet;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search is kept only when it has another page, and its pages show every match once. */
class FirstPageSearchIT {
  private final Http fhir = TestServer.shared().fhir();
  private final JdbcClient jdbc = TestServer.shared().bean(JdbcClient.class);

  private long kept() {
    return jdbc.sql("select count(*) from hfj_search").query(Long.class).single();
  }

  private String patients(int many) {
    String family = unique("Pages");
    String ward = fhir.create("{\"resourceType\":\"Organization\",\"name\":\"ward\"}");
    for (int each = 0; each < many; each++) {
      fhir.create(
          json(
              "{'resourceType':'Patient','name':[{'family':'%s'}],'birthDate':'1950-01-%02d',"
                  + "'managingOrganization':{'reference':'Organization/%s'}}",
              family, each + 1, ward));
    }
    return family;
  }

  @Test
  void whatOnePageShowsIsNotKept() {
    String family = patients(5);
    long before = kept();
    Answer page = fhir.get("Patient?family=" + family).is(200);
    assertThat(page.references()).hasSize(5).doesNotHaveDuplicates();
    assertThat(page.at("/total")).isEqualTo("5");
    assertThat(page.link("next")).isEmpty();
    assertThat(page.link("self")).contains("family=" + family);
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void aPageThatIsJustFullIsTheLast() {
    String family = patients(3);
    Answer page = fhir.get("Patient?family=" + family + "&_count=3").is(200);
    assertThat(page.references()).hasSize(3);
    assertThat(page.at("/total")).isEqualTo("3");
    assertThat(page.link("next")).isEmpty();
  }

  @Test
  void pagesShowEveryMatchOnceInOrder() {
    String family = patients(7);
    Answer page = fhir.get("Patient?family=" + family + "&_sort=birthdate&_count=2").is(200);
    var births = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (int pages = 1; ; pages++) {
      page.resources().forEach(each -> births.add(each.path("birthDate").asText()));
      seen.addAll(page.references());
      if (page.link("next").isEmpty()) {
        assertThat(pages).isEqualTo(4);
        break;
      }
      page = fhir.get(page.link("next")).is(200);
    }
    assertThat(births).hasSize(7).isSorted();
    assertThat(seen).hasSize(7);
  }

  /** What is written between two pages changes neither. */
  @Test
  void theFirstPageIsNotShownAgain() {
    String family = patients(4);
    Answer first = fhir.get("Patient?family=" + family + "&_sort=-birthdate&_count=2").is(200);
    fhir.create(
        json("{'resourceType':'Patient','name':[{'family':'%s'}],'birthDate':'1999'}", family));
    Answer second = fhir.get(first.link("next")).is(200);
    assertThat(second.references()).doesNotContainAnyElementsOf(first.references());
  }

  @Test
  void whatIsIncludedComesWholeAndIsNotCounted() {
    String family = patients(4);
    Answer page =
        fhir.get("Patient?family=" + family + "&_count=4&_include=Patient:organization").is(200);
    assertThat(page.references()).hasSize(5).anyMatch(each -> each.startsWith("Organization/"));
    assertThat(page.at("/total")).isEqualTo("4");
    Answer less =
        fhir.get("Patient?family=" + family + "&_count=2&_include=Patient:organization").is(200);
    assertThat(less.references()).hasSize(3);
    assertThat(fhir.get(less.link("next")).is(200).references())
        .hasSize(3)
        .anyMatch(each -> each.startsWith("Organization/"));
  }

  /** As HAPI does: it looks for 13 at least. */
  @Test
  void fewMatchesAreCountedOnASmallPageToo() {
    String family = patients(5);
    Answer page = fhir.get("Patient?family=" + family + "&_count=2").is(200);
    assertThat(page.at("/total")).isEqualTo("5");
    assertThat(page.references()).hasSize(2);
    Answer last = fhir.get(fhir.get(page.link("next")).is(200).link("next")).is(200);
    assertThat(last.references()).hasSize(1);
    assertThat(last.link("next")).isEmpty();
  }

  /** A record of more than a page is paged too, and counted. */
  @Test
  void aRecordIsPaged() {
    String everything = "Patient/demo-0001/$everything";
    Answer whole = fhir.get(everything + "?_count=500").is(200);
    var seen = new ArrayList<String>();
    Answer page = fhir.get(everything + "?_count=50").is(200);
    assertThat(page.at("/total")).isEqualTo(whole.at("/total"));
    while (true) {
      seen.addAll(page.references());
      if (page.link("next").isEmpty()) {
        break;
      }
      page = fhir.get(page.link("next")).is(200);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(whole.references());
  }

  @Test
  void nothingFoundIsAnEmptyPage() {
    Answer page = fhir.get("Patient?family=" + unique("Nobody")).is(200);
    assertThat(page.references()).isEmpty();
    assertThat(page.at("/total")).isEqualTo("0");
  }
}
