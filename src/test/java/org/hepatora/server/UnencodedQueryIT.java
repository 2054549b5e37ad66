// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as people type them into curl, without percent-encoding. */
class UnencodedQueryIT {
  private final Http fhir = TestServer.shared().fhir();

  @Test
  void aTokenIsSearchedByItsBar() throws IOException {
    var value = unique("raw");
    fhir.create(
        json(
            "{'resourceType':'Patient','identifier':[{'system':'urn:example:raw','value':'%s'}]}",
            value));

    var found = get("Patient?identifier=urn:example:raw|" + value);

    assertThat(found.getResponseCode()).isEqualTo(200);
    assertThat(new ObjectMapper().readTree(found.getInputStream()).path("total").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "]", "{", "}", "^", "<", ">", "\"", "\\", "`"})
  void anotherCharacterIsReadAsItself(String character) throws IOException {
    assertThat(get("Patient?name=" + character).getResponseCode()).isEqualTo(200);
  }

  private HttpURLConnection get(String query) throws IOException {
    // A URI would refuse these; a URL sends them as they are.
    var connection = (HttpURLConnection) new URL(fhir.base() + query).openConnection();
    connection.setRequestProperty("Accept", "application/fhir+json");
    return connection;
  }
}
