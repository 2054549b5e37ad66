// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;

/** What people do on pages, and apps at the token endpoint, is written down as well. */
class AuditOfPagesIT {
  private static final String ADMIN = Tokens.ofAdministrator("user/AuditEvent.rs");
  private static final String SCOPES = "launch/patient patient/*.rs";

  private static List<JsonNode> lines(String query) {
    return SecuredServer.fhir().get("AuditEvent?" + query, ADMIN).is(200).resources();
  }

  private static String newest(String query) {
    return lines(query + "&_count=1").get(0).toString();
  }

  private static Browser reader() {
    var browser = new Browser();
    browser.signIn("auditee", "auditee-secret");
    return browser;
  }

  @Test
  void aPatientOnTheBoardAndWhoeverIsListedThereIsNamed() {
    var browser = reader();
    assertThat(browser.get("/board/patients/" + B).status()).isEqualTo(200);
    assertThat(newest("subtype=page&agent=auditee"))
        .contains("board/patients/" + B, "\"Patient/" + B + "\"", "\"code\":\"read\"")
        .doesNotContain("\"Patient/" + A + "\"");
    assertThat(browser.get("/board").status()).isEqualTo(200);
    boolean listsA = browser.get("/board").text().contains("/board/patients/" + A);
    assertThat(newest("subtype=page&agent=auditee").contains("\"Patient/" + A + "\""))
        .isEqualTo(listsA);
  }

  @Test
  void whoLooksForAPatientToOpenAnAppOnIsNamedWithThePatientsSeen() {
    var back = new Browser().authorize(App.url("public-app", SCOPES), "auditee", A);
    assertThat(back.parameter("code")).isNotEmpty();
    var seen = lines("subtype=page&agent=auditee&entity=oauth2/patient&_count=10");
    assertThat(seen).anyMatch(each -> each.toString().contains("\"Patient/" + B + "\""));
  }

  @Test
  void aTokenNamesPersonAppAndPatientAndARefusedOneTheApp() {
    App.launch("public-app", SCOPES, "auditee", A).is(200);
    assertThat(newest("subtype=token&agent=auditee"))
        .contains("public-app", "\"Patient/" + A + "\"", "\"outcome\":\"0\"", "110126");
    String app = TestServer.unique("unknown-app");
    assertThat(App.exchange(app, "no-such-code").status()).isIn(400, 401);
    var refused = lines("subtype=token&agent=" + app);
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).path("outcome").asText()).isEqualTo("4");
    assertThat(refused.toString()).doesNotContain("no-such-code", App.VERIFIER);
  }

  @Test
  void signingInFailingToAndSigningOutAreWrittenDown() {
    String nobody = TestServer.unique("nobody");
    new Browser().signIn(nobody, "guess");
    assertThat(newest("agent=" + nobody)).contains("110122", "\"outcome\":\"4\"");
    var browser = reader();
    assertThat(newest("subtype=login&agent=auditee")).contains("\"outcome\":\"0\"");
    var page = browser.get("/board");
    assertThat(page.text()).contains("Dr Audited").doesNotContain("/admin/clients");
    String token = page.hidden("_csrf");
    assertThat(browser.post("/logout", Browser.form("_csrf", token)).status()).isEqualTo(302);
    assertThat(newest("subtype=logout&agent=auditee")).contains("110123");
    assertThat(browser.get("/board").location()).endsWith("/login");
  }

  @Test
  void aPageThatIsRefusedIsWrittenDownAndOneThatLeadsToTheSignInIsNot() {
    var browser = reader();
    assertThat(browser.get("/admin/clients").status()).isEqualTo(403);
    assertThat(newest("subtype=page&agent=auditee")).contains("admin/clients", "\"outcome\":\"4\"");
    String path = "board/patients/" + TestServer.unique("x");
    assertThat(new Browser().get("/" + path).location()).endsWith("/login");
    assertThat(lines("entity=" + path)).isEmpty();
    SecuredServer.root().get(path, "Accept: application/json").is(401);
    assertThat(lines("entity=" + path)).hasSize(1);
  }
}
