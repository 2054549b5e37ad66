// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * This version on a database that 0.1.0 left: {@code upgrade/0.1.0.sql.gz} is what {@code pg_dump}
 * wrote of one with records, feedback, keys, a registered client and an audit.
 */
class UpgradeIT {
  private static final String CLIENTS =
      """
      clients:
        - client-id: registry
          auth-method: client_secret_basic
          secret: '{bcrypt}$2a$04$bemXO/SdC32HGNRJeyJILuGGOsuYeNf00Q/ZuyxvWJeJ20t/LTU8y'
          grants: [client_credentials]
          scope: system/*.cruds
          administrator: true
      """;

  @TempDir private static Path folder;
  private static TestServer server;
  private static JdbcClient database;
  private static String token;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server =
        TestServer.start(
            "spring.datasource.url=" + restored(),
            "spring.datasource.username=postgres",
            "spring.datasource.password=",
            "hepatora.security.mode=embedded",
            "hepatora.security.clients-file="
                + Files.writeString(folder.resolve("clients.yaml"), CLIENTS),
            "hepatora.security.key-secret=upgrade-test-secret-of-thirty-two-characters",
            "hepatora.cds.enabled=false");
    database = JdbcClient.create(server.bean(DataSource.class));
    var granted =
        server
            .root()
            .post(
                "oauth2/token",
                "grant_type=client_credentials&scope=system/*.cruds",
                "Content-Type: application/x-www-form-urlencoded",
                "Authorization: Basic " + basic("registry:upgrade-secret"));
    token = "Authorization: Bearer " + granted.is(200).at("/access_token");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String basic(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String restored() throws IOException, SQLException {
    String url = TestServer.shared().databaseUrl();
    String name = TestServer.unique("upgraded").replace('-', '_');
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String restored = url.replaceFirst("/postgres(\\?|$)", "/" + name + "$1");
    try (var dump = UpgradeIT.class.getResourceAsStream("/upgrade/0.1.0.sql.gz");
        var unpacked = new GZIPInputStream(dump);
        var connection = DriverManager.getConnection(restored, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
    }
    return restored;
  }

  private static int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  @Test
  void recordsAreReadWithTheirVersionsFoundAndWritten() {
    Http fhir = server.fhir();
    assertThat(fhir.get("Patient/kept-1", token).is(200).at("/name/0/given/0")).isEqualTo("Two");
    assertThat(fhir.get("Patient/kept-1/_history/1", token).is(200).at("/name/0/given/0"))
        .isEqualTo("One");
    assertThat(
            fhir.get("Observation?patient=kept-1&code=1834-1", token)
                .is(200)
                .at("/entry/0/resource/valueQuantity/value"))
        .isEqualTo("12.5");
    var changed =
        json(
            "{'resourceType':'Patient','id':'kept-1','name':[{'family':'Kept','given':['Three']}],'birthDate':'1960-02-03'}");
    assertThat(fhir.put("Patient/kept-1", changed, token).is(200).at("/meta/versionId"))
        .isEqualTo("3");
  }

  @Test
  void aPatientOfThatTimeIsAssessed() {
    var answer =
        server.fhir().get("Patient/demo-0001/$cytoreduction-eligibility", token).is(200).json();
    assertThat(answer.path("resourceType").asText()).isEqualTo("Parameters");
    assertThat(answer.toString()).contains("disposition");
  }

  @Test
  void theKeysOfThatTimeAreOpenedAndSignOn() {
    var kids = new HashSet<String>();
    server
        .root()
        .get("oauth2/jwks")
        .is(200)
        .json()
        .path("keys")
        .forEach(key -> kids.add(key.path("kid").asText()));
    assertThat(kids)
        .contains("63953c68-4cc6-41bf-9ffe-29bbd9928735", "fd639143-21ba-4c63-9c4c-723031a6bde5");
  }

  @Test
  void feedbackAuditAndTheRegisteredClientAreStillThere() {
    assertThat(count("select count(*) from hepatora_cds_feedback")).isEqualTo(1);
    assertThat(count("select count(*) from hepatora_client where client_id = 'viewer'"))
        .isEqualTo(1);
    assertThat(server.fhir().get("AuditEvent?patient=Patient/kept-1", token).is(200).resources())
        .anySatisfy(
            line -> assertThat(line.path("recorded").asText()).startsWith("2026-11-29T22:4"));
  }

  @Test
  void theMigrationsOfOursAreNotedOnceEachAndTheFirstRunOnWhatWasThere() {
    List<String> noted =
        database
            .sql(
                "select version from hepatora_schema_history where success order by installed_rank")
            .query(String.class)
            .list();
    assertThat(noted).startsWith("0", "1").doesNotHaveDuplicates();
  }
}
