// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No line of the log holds a value of a request, wherever it stood and whatever became of it. */
class LogLinesIT {
  /** A word no program would say by itself. */
  private static final String SECRET = "Zqxwvkjh77";

  private static final String CLINICIAN = Tokens.ofClinician("user/*.cruds");
  private static final String JSON = "Content-Type: application/fhir+json";

  private final Http root = SecuredServer.root();
  private final Http fhir = SecuredServer.fhir();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stop() {
    log.detachAppender(lines);
  }

  @Test
  void addressesAndHeaders() {
    for (String path :
        List.of(
            "Patient?name=" + SECRET,
            "Patient?" + SECRET + "=1",
            "Observation?value-quantity=" + SECRET,
            "Observation?date=" + SECRET,
            "Patient/" + SECRET,
            "Patient/" + SECRET + "%20x",
            SECRET + "/1",
            "Patient/$" + SECRET,
            "Patient/" + A + "/$cytoreduction-eligibility?asOf=" + SECRET,
            "$export?_type=" + SECRET,
            "?_getpages=" + SECRET,
            "Patient?_format=" + SECRET,
            "$graphql?query=%7B" + SECRET + "%7Bid%7D%7D")) {
      answered(fhir.get(path, CLINICIAN));
    }
    for (String header :
        List.of(
            "Accept: text/" + SECRET,
            "Accept: text/html," + SECRET,
            "If-None-Match: " + SECRET,
            "If-Modified-Since: " + SECRET,
            "Prefer: " + SECRET,
            "Accept-Language: " + SECRET,
            "X-Request-Id: " + SECRET,
            "Origin: https://" + SECRET + ".example")) {
      answered(fhir.get("Patient/" + A, CLINICIAN, header));
    }
    answered(fhir.get("Patient/" + A, "Authorization: Bearer " + SECRET));
    answered(root.get("board/patients/" + SECRET));
    nothingOfItIsLogged();
  }

  @Test
  void bodies() {
    for (String body :
        List.of(
            SECRET,
            "{\"" + SECRET,
            json("{'resourceType':'%s'}", SECRET),
            json("{'resourceType':'Patient','%s':1}", SECRET),
            json("{'resourceType':'Patient','birthDate':'%s'}", SECRET),
            json("{'resourceType':'Patient','gender':'%s'}", SECRET),
            json("{'resourceType':'Patient','name':[{'family':'%s'}],'active':'yes'}", SECRET),
            json("{'resourceType':'Patient','generalPractitioner':[{'reference':'%s/1'}]}", SECRET),
            json("{'resourceType':'Patient','text':{'status':'generated','div':'%s'}}", SECRET))) {
      answered(fhir.post("Patient", body, CLINICIAN));
      answered(fhir.post("Patient/$validate", body, CLINICIAN));
      answered(fhir.post("", body, CLINICIAN));
      answered(fhir.post("Patient/$cytoreduction-eligibility", body, CLINICIAN));
      answered(fhir.call("PUT", "Patient/" + A, body, CLINICIAN, JSON));
      answered(
          root.post(
              "cds-services/hcc-cytoreduction-review", body, "Content-Type: application/json"));
    }
    for (String patch :
        List.of(
            json("[{'op':'%s','path':'/active'}]", SECRET),
            json("[{'op':'add','path':'/%s','value':true}]", SECRET),
            json("[{'op':'test','path':'/id','value':'%s'}]", SECRET))) {
      answered(
          fhir.call(
              "PATCH",
              "Patient/" + A,
              patch,
              CLINICIAN,
              "Content-Type: application/json-patch+json"));
    }
    answered(fhir.post("$graphql", json("{'query':'{ %s }'}", SECRET), CLINICIAN));
    nothingOfItIsLogged();
  }

  @Test
  void signInAndTokens() {
    for (String form :
        List.of(
            "login username=" + SECRET + "&password=" + SECRET,
            "oauth2/token grant_type=" + SECRET,
            "oauth2/token grant_type=refresh_token&refresh_token=" + SECRET,
            "oauth2/token grant_type=authorization_code&client_id=" + SECRET + "&code=" + SECRET,
            "oauth2/token grant_type=client_credentials&client_assertion=" + SECRET,
            "oauth2/introspect token=" + SECRET,
            "oauth2/revoke client_id=public-app&token=" + SECRET)) {
      String[] parts = form.split(" ", 2);
      answered(root.call("POST", parts[0], parts[1], App.FORM));
    }
    answered(root.get("oauth2/authorize?client_id=" + SECRET + "&scope=" + SECRET));
    nothingOfItIsLogged();
  }

  /** An answer is due whatever was sent; which one, other tests say. */
  private static void answered(Answer answer) {
    assertThat(answer.status()).isLessThan(500);
  }

  private void nothingOfItIsLogged() {
    assertThat(List.copyOf(lines.list).stream().map(LogLinesIT::text))
        .noneMatch(line -> line.contains(SECRET));
  }

  private static String text(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }
}
