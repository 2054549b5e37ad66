// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address that this server serves, as Spring and the servlet container know them, so that
 * none can be forgotten: what is not named here as public lets nobody in who has not signed in.
 */
class EveryDoorIT {
  private static final Set<String> PUBLIC =
      Set.of(
          "/",
          "/login",
          "/error",
          "/guide",
          "/guide/",
          "/guide/sending",
          "/guide/evidence",
          "/guide/package.tgz",
          "/guide/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]+}",
          "/guide/example/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]+}",
          "/actuator/health",
          "/actuator/health/**",
          "/cds-services",
          // Only says that there is nothing at the address.
          "/cds-services/**",
          "/fhir/.well-known/smart-configuration");

  /** Opened by an EHR, with a sign-in there; without such a launch they show nothing. */
  private static final Set<String> LAUNCHED =
      Set.of(
          "/board/launch",
          "/board/launch/callback",
          "/board/launch/patients/{key}",
          "/board/launch/patients/{key}/summary");

  private static final Set<String> FOR_EVERYBODY_SIGNED_IN =
      Set.of("/oauth2/consent", "/oauth2/patient");
  private final Http root = SecuredServer.root();

  /**
   * An address and how it is called.
   *
   * @param pattern as it was registered
   */
  record Door(String method, String pattern) {
    /** An address of that pattern. */
    String path() {
      return pattern
          .replaceAll("\\{type[^}]*}", "Patient")
          .replace("cds-services/{id}", "cds-services/hcc-cytoreduction-review")
          .replaceAll("\\{[^/]*?(\\[[^]]*][^/]*?)*}", SecuredServer.A)
          .replace("/**", "/x")
          .replace("/*", "/x")
          .substring(1);
    }

    boolean isPublic() {
      return PUBLIC.contains(pattern);
    }

    /** Below these a token is asked for, and no browser is led anywhere. */
    boolean isInterface() {
      return pattern.startsWith("/fhir") || pattern.startsWith("/cds-services");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  static Stream<Door> doors() {
    var doors = new LinkedHashSet<Door>();
    var server = SecuredServer.server();
    for (var mapping : server.beans(RequestMappingInfoHandlerMapping.class)) {
      mapping.getHandlerMethods().keySet().forEach(each -> add(doors, each));
    }
    server
        .bean(ServletContext.class)
        .getServletRegistrations()
        .values()
        .forEach(
            servlet ->
                servlet.getMappings().stream()
                    .filter(each -> each.startsWith("/") && each.length() > 1)
                    .forEach(each -> doors.add(new Door("GET", each))));
    assertThat(doors.stream().map(Door::pattern))
        .contains(
            "/board", "/board/patients/{id}", "/oauth2/patient", "/fhir/*", "/actuator/health");
    return doors.stream();
  }

  private static void add(Set<Door> doors, RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    for (String pattern : mapping.getPatternValues()) {
      if (methods.isEmpty()) {
        boolean called = pattern.matches("/cds-services/\\{id}(/feedback)?");
        doors.add(new Door(called ? "POST" : "GET", pattern));
      }
      for (RequestMethod each : methods) {
        doors.add(new Door(each.name(), pattern));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  void nobodyGoesInWithoutSigningIn(Door door) {
    var page = root.call(door.method(), door.path(), "", "Accept: text/html");
    if (door.isPublic()) {
      assertThat(page.status()).isNotIn(302, 401, 403);
      assertThat(page.text()).doesNotContain(SecuredServer.A);
      return;
    }
    if (LAUNCHED.contains(door.pattern())) {
      assertThat(page.status()).isIn(400, 401);
      assertThat(page.text()).doesNotContain(SecuredServer.A, SecuredServer.B);
      return;
    }
    var data = root.call(door.method(), door.path(), "", "Accept: application/json");
    if (door.isInterface()) {
      data.is(401);
    } else if (door.method().equals("GET")) {
      data.is(401);
      assertThat(page.is(302).header("Location")).endsWith("/login");
    } else {
      // A form without its token is refused before it is asked who sends it.
      assertThat(List.of(data.status(), page.status())).containsOnly(403);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  void aPatientWhoSignedInSeesNoPageAboutMany(Door door) {
    if (door.isPublic()
        || door.isInterface()
        || LAUNCHED.contains(door.pattern())
        || FOR_EVERYBODY_SIGNED_IN.contains(door.pattern())) {
      return;
    }
    var browser = new Browser();
    browser.signIn("patient-a", "patient-secret");
    var page =
        door.method().equals("GET")
            ? browser.get("/" + door.path())
            : browser.post("/" + door.path(), "");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).doesNotContain(SecuredServer.B);
  }

  static Stream<String> endpoints() {
    var settings = SecuredServer.server().bean(AuthorizationServerSettings.class).getSettings();
    var paths =
        settings.values().stream()
            .filter(each -> each instanceof String path && path.startsWith("/"))
            .map(Object::toString)
            .toList();
    assertThat(paths).contains("/oauth2/token", "/oauth2/revoke", "/userinfo");
    return paths.stream();
  }

  /** What Spring's settings name as an endpoint of OAuth or OpenID Connect, offered or not. */
  @ParameterizedTest
  @MethodSource("endpoints")
  void anEndpointOfOAuthGivesAStrangerNothing(String path) {
    for (String method : List.of("GET", "POST")) {
      var answer = root.call(method, path.substring(1), "", "Accept: application/json", App.FORM);
      if (path.equals("/oauth2/jwks") && method.equals("GET")) {
        assertThat(answer.is(200).text()).doesNotContain("\"d\":");
      } else {
        assertThat(answer.status()).as(method).isIn(302, 400, 401, 403, 404, 405);
        assertThat(answer.text()).doesNotContain("access_token\":");
      }
    }
  }

  @Test
  void aClinicianSeesTheBoardAndOnlyAnAdministratorWhatIsAdministered() {
    var clinician = new Browser();
    clinician.signIn("clinician", "clinician-secret");
    assertThat(clinician.get("/board").status()).isEqualTo(200);
    assertThat(clinician.get("/board/patients/" + SecuredServer.A).status()).isEqualTo(200);
    assertThat(clinician.get("/admin/clients").status()).isEqualTo(403);
  }

  @Test
  void anAddressThatNobodyServesSaysNoMoreThanOneThatIsServed() {
    String nothing = TestServer.unique("nothing");
    root.get(nothing, "Accept: application/json").is(401);
    root.get("actuator/env", "Accept: application/json").is(401);
    root.get("actuator", "Accept: application/json").is(401);
  }

  @Test
  void aPartOfAPageIsNotAnsweredWithTheSignInPage() {
    var part = root.get("board/patients/" + SecuredServer.A, "Accept: */*", "HX-Request: true");
    assertThat(part.is(401).header("HX-Refresh")).isEqualTo("true");
  }

  @Test
  void afterSigningInThePageThatWasAskedForIsShown() {
    var browser = new Browser();
    assertThat(browser.get("/board").location()).endsWith("/login");
    var back = browser.signIn("clinician", "clinician-secret");
    assertThat(back.location()).contains("/board");
    assertThat(browser.post("/logout", "").status()).as("without the form's token").isEqualTo(403);
  }
}
