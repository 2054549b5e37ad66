// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;

/**
 * A server whose tokens come from an issuer outside, on the database of {@link
 * TestServer#shared()}. The issuer is away when the server starts.
 */
final class ExternalServer {
  static final String A = "demo-0001";
  static final String B = "demo-0002";
  static final StandInIssuer ISSUER = issuer();
  static final TestServer SERVER = start();

  /** What was answered to a good token, and of the configuration, before the issuer came up. */
  static final Answer TOKEN_WITHOUT_ISSUER =
      fhir().get("Patient", ISSUER.token("user/*.rs", claims -> {}));

  static final Answer CONFIGURATION_WITHOUT_ISSUER = fhir().get(".well-known/smart-configuration");

  static {
    ISSUER.comeUp();
  }

  private ExternalServer() {}

  static Http fhir() {
    return SERVER.fhir();
  }

  private static StandInIssuer issuer() {
    try {
      return new StandInIssuer();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static TestServer start() {
    return TestServer.start(
        "spring.datasource.url=" + TestServer.shared().databaseUrl(),
        "spring.datasource.username=postgres",
        "spring.datasource.password=",
        "hepatora.security.mode=external",
        "hepatora.security.issuer=" + ISSUER.address(),
        "hepatora.security.audience=hepatora",
        "hepatora.security.patient-claim=launch_patient",
        "hepatora.security.fhir-user-claim=fhir_user",
        "hepatora.security.administrator-claim=hepatora_admin");
  }
}
