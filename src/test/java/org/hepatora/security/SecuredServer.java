// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.server.DatabaseLine;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The one server with its embedded authorization server that all tests of access control share, on
 * a database of its own beside that of {@link TestServer#shared()}. It knows two patients, A and B,
 * with a record each.
 */
public final class SecuredServer {
  public static final String A = "demo-0001";
  public static final String B = "demo-0002";
  public static final String APP = "http://127.0.0.1:9/app";

  /** The issuer of the one CDS client. */
  public static final String EHR = "https://ehr.example.org";

  /** With which the signing keys in the database are sealed. */
  public static final String SECRET = "a secret of the tests, long enough";

  /** Where the files {@code clients.yaml} and {@code users.yaml} are. */
  public static final Path FOLDER = Path.of("target", TestServer.unique("security-it"));

  private static final RSAKey RSA = rsa();
  private static final ECKey EC = ec();
  private static final String DATABASE = database();
  private static final TestServer SERVER = boot();

  private SecuredServer() {}

  public static TestServer server() {
    return SERVER;
  }

  /** A second server on the same database, behind the address of the first. */
  public static TestServer second() {
    return Second.SERVER;
  }

  /** Between the second server and the database; for a test that cuts it. */
  public static DatabaseLine line() {
    return Second.LINE;
  }

  private static final class Second {
    private static final int PORT = URI.create(DATABASE.substring("jdbc:".length())).getPort();
    static final DatabaseLine LINE = line(PORT);
    static final TestServer SERVER = boot("hepatora.public-url=" + base());

    private static DatabaseLine line(int port) {
      try {
        return new DatabaseLine(port);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }

    static String url() {
      return DATABASE.replace(":" + PORT + "/", ":" + LINE.port() + "/");
    }
  }

  public static Http fhir() {
    return SERVER.fhir();
  }

  public static Http root() {
    return SERVER.root();
  }

  public static String base() {
    return SERVER.address();
  }

  /** The client's private keys; the server has the public ones. */
  public static RSAKey rs384() {
    return RSA;
  }

  public static ECKey es384() {
    return EC;
  }

  /** A token of the CDS client for a call to that path, good once. */
  public static String cdsToken(String path) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(EHR)
            // With no public address configured, the server goes by the port it was told.
            .audience("http://localhost:0/" + path)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(120)));
    try {
      var head =
          new JWSHeader.Builder(JWSAlgorithm.ES384)
              .type(JOSEObjectType.JWT)
              .keyID(EC.getKeyID())
              .build();
      var jwt = new SignedJWT(head, claims.build());
      jwt.sign(new ECDSASigner(EC));
      return "Authorization: Bearer " + jwt.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static TestServer boot(String... more) {
    try {
      Files.createDirectories(FOLDER);
      var clients = FOLDER.resolve("clients.yaml");
      var users = FOLDER.resolve("users.yaml");
      if (more.length == 0) {
        Files.writeString(clients, clients());
        Files.writeString(users, users());
      }
      var properties =
          new ArrayList<>(
              List.of(
                  "spring.datasource.url=" + (more.length == 0 ? DATABASE : Second.url()),
                  "spring.datasource.username=postgres",
                  "spring.datasource.password=",
                  "hepatora.security.mode=embedded",
                  "hepatora.security.clients-file=" + clients,
                  "hepatora.security.users-file=" + users,
                  "hepatora.security.key-secret=" + SECRET,
                  "hepatora.cds.clients[0].issuer=" + EHR,
                  "hepatora.cds.clients[0].keys=" + new JWKSet(EC).toPublicJWKSet(),
                  "hepatora.demo.enabled=true",
                  "hepatora.demo.patients=2"));
      properties.addAll(List.of(more));
      return TestServer.start(properties.toArray(String[]::new));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String database() {
    String url = TestServer.shared().databaseUrl();
    String name = TestServer.unique("secured").replace('-', '_');
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
    return url.replaceFirst("/postgres(\\?|$)", "/" + name + "$1");
  }

  private static String users() {
    var hash = new BCryptPasswordEncoder(4);
    String user =
        """
          - name: %s
            display: %s
            password: '{bcrypt}%s'
            fhir-user: %s
            scope: %s
            administrator: %s
        """;
    return "users:\n"
        + user.formatted(
            "clinician",
            "Dr Test",
            hash.encode("clinician-secret"),
            "Practitioner/test-clinician",
            "user/*.cruds",
            false)
        + user.formatted(
            "surgeon",
            "Dr Knife",
            hash.encode("surgeon-secret"),
            "Practitioner/test-surgeon",
            "user/*.rs user/Observation.c",
            false)
        + user.formatted(
            "patient-a", "A", hash.encode("patient-secret"), "Patient/" + A, "patient/*.rs", false)
        + user.formatted(
            "related",
            "A relative",
            hash.encode("related-secret"),
            "RelatedPerson/test-related",
            "patient/*.rs",
            false)
        + user.formatted(
            "person",
            "A person",
            hash.encode("person-secret"),
            "Person/test-person",
            "patient/*.rs",
            false)
        + user.formatted(
            "filtered",
            "Dr Filtered",
            hash.encode("filtered-secret"),
            "Practitioner/test-filtered",
            "user/*.rs?_id=" + A,
            false)
        + user.formatted(
            "admin",
            "Admin",
            hash.encode("admin-secret"),
            "Practitioner/test-admin",
            "user/*.cruds",
            true)
        + user.formatted(
            "auditee",
            "Dr Audited",
            hash.encode("auditee-secret"),
            "Practitioner/test-auditee",
            "user/*.rs",
            false)
        + user.formatted(
            "guessed",
            "Dr Guessed",
            hash.encode("guessed-secret"),
            "Practitioner/test-guessed",
            "user/*.rs",
            false)
        + user.formatted(
            "registrar",
            "Registrar",
            hash.encode("registrar-secret"),
            "Practitioner/test-registrar",
            "user/Practitioner.r",
            true);
  }

  private static String clients() {
    var hash = new BCryptPasswordEncoder(4);
    String jwks = new JWKSet(List.of(RSA, EC)).toPublicJWKSet().toString();
    String scope =
        "openid fhirUser profile launch launch/patient offline_access online_access"
            + " patient/*.cruds user/*.cruds";
    return """
    clients:
      - client-id: public-app
        client-name: The public app
        redirect-uris: [%1$s]
        scope: %2$s
      - client-id: trusted-app
        redirect-uris: [%1$s]
        trusted: true
        scope: %2$s
      - client-id: board
        redirect-uris: [%5$s/board/launch/callback]
        trusted: true
        scope: %2$s
      - client-id: symmetric-app
        auth-method: client_secret_basic
        secret: '{bcrypt}%3$s'
        redirect-uris: [%1$s]
        scope: %2$s
      - client-id: asymmetric-app
        auth-method: private_key_jwt
        jwks: %4$s
        redirect-uris: [%1$s]
        scope: %2$s
      - client-id: backend
        auth-method: private_key_jwt
        jwks: %4$s
        grants: [client_credentials]
        scope: system/*.rs
      - client-id: backend-admin
        auth-method: private_key_jwt
        jwks: %4$s
        grants: [client_credentials]
        scope: system/*.cruds
        administrator: true
    """
        .formatted(APP, scope, hash.encode("app-secret"), jwks, TestServer.shared().address());
  }

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID("test-rs").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_384).keyUse(KeyUse.SIGNATURE).keyID("test-es").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
