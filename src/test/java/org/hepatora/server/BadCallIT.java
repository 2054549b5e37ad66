// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.server.Refusals.SECRET;
import static org.hepatora.server.Refusals.refused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses, parameters and methods that are wrong: refused like a wrong body. */
class BadCallIT {
  private final Http fhir = TestServer.shared().fhir();
  private final LogRecorder log = new LogRecorder();

  @AfterEach
  void nothingOfTheValueIsLogged() {
    log.close();
    assertThat(log.lines()).noneMatch(each -> each.contains(SECRET));
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        arguments("unknown type", "GET", "Pateint/" + SECRET, 404, ""),
        arguments("unknown type to create", "POST", "Pateint", 404, ""),
        arguments(
            "unknown search parameter", "GET", "Patient?shoe-size=" + SECRET, 400, "shoe-size"),
        arguments("unknown modifier", "GET", "Patient?family:sounds=" + SECRET, 400, "family"),
        arguments("no date to search", "GET", "Patient?birthdate=" + SECRET, 400, "birthdate"),
        arguments(
            "no date that exists",
            "GET",
            "Patient?birthdate=2026-02-30&family=" + SECRET,
            400,
            "birthdate"),
        arguments(
            "no number to search",
            "GET",
            "RiskAssessment?probability=" + SECRET,
            400,
            "probability"),
        arguments(
            "no quantity to search",
            "GET",
            "Observation?value-quantity=" + SECRET,
            400,
            "value-quantity"),
        arguments("no page size", "GET", "Patient?_count=" + SECRET, 400, "_count"),
        arguments("unknown include", "GET", "Patient?_include=Patient:" + SECRET, 400, "_include"),
        arguments("unknown sort", "GET", "Patient?_sort=" + SECRET, 400, "_sort"),
        arguments("unreadable filter", "GET", "Patient?_filter=" + SECRET, 400, "_filter"),
        arguments(
            "unknown chain",
            "GET",
            "Observation?subject:Patient.shoe-size=" + SECRET,
            400,
            "subject"),
        arguments("unknown operation", "GET", "Patient/$" + SECRET, 400, ""),
        arguments("unknown page", "GET", "?_getpages=" + SECRET, 410, "_getpages"),
        arguments("an id that cannot be one", "GET", "Patient/" + SECRET + "%20" + SECRET, 404, ""),
        arguments(
            "no date to delete by", "DELETE", "Patient?birthdate=" + SECRET, 400, "birthdate"),
        arguments("a delete of everything", "DELETE", "Patient", 400, ""),
        arguments("a method on the wrong address", "PUT", "metadata", 405, ""),
        arguments("a create on an instance", "POST", "Patient/" + SECRET, 400, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void aCallIsRefused(String story, String method, String path, int status, String expression) {
    String body = List.of("PUT", "POST").contains(method) ? "{\"resourceType\":\"Patient\"}" : "";
    refused(fhir.call(method, path, body.getBytes(StandardCharsets.UTF_8)), status, expression);
  }
}
