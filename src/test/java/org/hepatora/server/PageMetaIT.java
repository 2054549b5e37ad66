// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** A page of a search shows of each resource what a read of it shows, labels and all. */
class PageMetaIT {
  private static final String LABELLED =
      """
      {"resourceType": "Basic", "id": "%s", "code": {"text": "labelled"}, "meta": {
        "source": "https://ehr.example.org/ward",
        "profile": ["https://example.org/StructureDefinition/a", "https://example.org/StructureDefinition/b"],
        "security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
          "code": "R", "display": "restricted"}],
        "tag": [{"system": "https://example.org/tags", "version": "2", "code": "x",
          "display": "The x", "userSelected": true}, {"system": "https://example.org/tags",
          "code": "y"}]}}
      """;

  private final Http server = TestServer.shared().root();

  @Test
  void theLabelsOfThoseThatHaveThemAndOfNoOther() {
    put("page-meta-labelled", LABELLED.formatted("page-meta-labelled"));
    put(
        "page-meta-plain",
        """
        {"resourceType": "Basic", "id": "page-meta-plain", "code": {"text": "plain"}}
        """);
    // The second version has other labels than the first.
    put("page-meta-changed", LABELLED.formatted("page-meta-changed"));
    put(
        "page-meta-changed",
        LABELLED.formatted("page-meta-changed").replace("\"code\": \"y\"", "\"code\": \"z\""));

    var page =
        server
            .get("fhir/Basic?_id=page-meta-labelled,page-meta-plain,page-meta-changed")
            .is(200)
            .json();

    assertThat(page.path("entry")).hasSize(3);
    for (var entry : page.path("entry")) {
      var resource = entry.path("resource");
      var read = server.get("fhir/Basic/" + resource.path("id").asText()).is(200).json();
      assertThat(resource).isEqualTo(read);
    }
    assertThat(page.toString())
        .contains("\"display\":\"restricted\"", "\"userSelected\":true", "StructureDefinition/b");
  }

  private void put(String id, String body) {
    assertThat(server.put("fhir/Basic/" + id, body).status()).isBetween(200, 201);
  }
}
