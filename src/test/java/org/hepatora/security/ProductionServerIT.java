// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The profile production over TLS, as a second server on the database of {@link SecuredServer}: the
 * two share who is signed in.
 */
class ProductionServerIT {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String COOKIE = "hepatora-session";
  private static TlsCertificate tls;
  private static String secure;
  private static String plain;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = trusting(cookies);

  @BeforeAll
  static void start() throws Exception {
    tls = TlsCertificate.in(SecuredServer.FOLDER.resolve("tls"));
    var server =
        TestServer.start(
            "spring.profiles.active=production",
            "spring.datasource.url=" + SecuredServer.server().databaseUrl(),
            "spring.datasource.username=postgres",
            "spring.datasource.password=not asked for here",
            "server.ssl.certificate=" + tls.certificate(),
            "server.ssl.certificate-private-key=" + tls.key(),
            "hepatora.public-url=https://hepatora.example.org",
            "hepatora.fhir.allowed-origins=https://ehr.example.org",
            "hepatora.cds.allowed-origins=https://ehr.example.org",
            "hepatora.cds.clients[0].issuer=" + SecuredServer.EHR,
            "hepatora.cds.clients[0].keys="
                + new com.nimbusds.jose.jwk.JWKSet(SecuredServer.es384()).toPublicJWKSet(),
            "hepatora.security.mode=embedded",
            "hepatora.security.clients-file=" + SecuredServer.FOLDER.resolve("clients.yaml"),
            "hepatora.security.users-file=" + SecuredServer.FOLDER.resolve("users.yaml"),
            "hepatora.security.key-secret=" + SecuredServer.SECRET);
    plain = server.address();
    secure = plain.replace("http://", "https://");
  }

  private static HttpClient trusting(CookieManager cookies) {
    return HttpClient.newBuilder().sslContext(tls.trusting()).cookieHandler(cookies).build();
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn(String base, String user, String password)
      throws IOException, InterruptedException {
    var csrf = CSRF.matcher(get(base + "/login").body());
    assertThat(csrf.find()).isTrue();
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(user, password, URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void answersOverTlsAndTellsBrowsersToStayThere() throws Exception {
    var answer = get(secure + "/fhir/metadata?_format=json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=");
    assertThat(answer.body()).contains("https://hepatora.example.org/oauth2/token");
    assertThat(get(secure + "/favicon.ico").statusCode()).isEqualTo(200);
    assertThat(get(secure + "/fhir/Patient").statusCode()).isEqualTo(401);
  }

  @Test
  void answersNothingWithoutTlsAndNobodyWhoDoesNotTrustItsCertificate() throws Exception {
    assertThat(get(plain + "/fhir/metadata").statusCode()).isEqualTo(400);
    var stranger = HttpClient.newHttpClient();
    var request = HttpRequest.newBuilder(URI.create(secure + "/fhir/metadata")).build();
    assertThatThrownBy(() -> stranger.send(request, BodyHandlers.discarding()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void theSessionCookieIsForTlsOnlyAndOutOfReachOfScripts() throws Exception {
    var answer = get(secure + "/login");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(each -> each.startsWith(COOKIE))
        .hasSize(1)
        .allSatisfy(each -> assertThat(each).contains("Secure", "HttpOnly", "SameSite=Lax"));
  }

  @Test
  void whoSignedInAtOneServerIsKnownToTheOther() throws Exception {
    signIn(SecuredServer.base(), "auditee", "auditee-secret");
    assertThat(get(SecuredServer.base() + "/board").statusCode()).isEqualTo(200);
    String session = session();
    var other = HttpClient.newBuilder().sslContext(tls.trusting()).build();
    var request =
        HttpRequest.newBuilder(URI.create(secure + "/board"))
            .header("Accept", "text/html")
            .header("Cookie", COOKIE + "=" + session)
            .build();
    assertThat(other.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    String page = get(SecuredServer.base() + "/board").body();
    var csrf = CSRF.matcher(page);
    assertThat(csrf.find()).isTrue();
    browser.send(
        HttpRequest.newBuilder(URI.create(SecuredServer.base() + "/logout"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)))
            .build(),
        BodyHandlers.discarding());
    assertThat(other.send(request, BodyHandlers.ofString()).statusCode())
        .as("signed out at the first server")
        .isEqualTo(302);
  }

  private String session() {
    List<HttpCookie> all = cookies.getCookieStore().getCookies();
    return all.stream()
        .filter(each -> each.getName().equals(COOKIE))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void guessesAtOneServerCountAtTheOther() throws Exception {
    for (int n = 0; n < 5; n++) {
      var failed = signIn(SecuredServer.base(), "guessed", "guess" + n);
      assertThat(failed.headers().firstValue("Location").orElse("")).contains("error");
    }
    var right = signIn(secure, "guessed", "guessed-secret");
    assertThat(right.headers().firstValue("Location").orElse("")).contains("error");
  }

  @Test
  void whatProductionSwitchesOffIsOff() throws Exception {
    var statement = get(secure + "/fhir/metadata?_format=json").body();
    assertThat(statement).doesNotContain("\"name\":\"import\"", "\"name\":\"expunge\"");
    assertThat(get(secure + "/").body()).doesNotContain("demo-0001");
  }
}
