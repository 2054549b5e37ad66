package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that goes away is answered with 503 and Retry-After; when it is back, so are we. */
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String PATIENT = "{\"resourceType\":\"Patient\"}";

  private static DatabaseProxy proxy;
  private static TestServer server;

  @BeforeAll
  static void startBehindTheProxy() throws Exception {
    var database = TestServer.shared().sameDatabase();
    var url = database[0].substring(database[0].indexOf('=') + 1);
    proxy = new DatabaseProxy(URI.create(url.substring("jdbc:".length())).getPort());
    server =
        TestServer.start(
            "spring.datasource.url="
                + url.replaceFirst("//[^/]+/", "//127.0.0.1:" + proxy.port() + "/"),
            "spring.datasource.username=postgres",
            "spring.datasource.password=");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    proxy.close();
  }

  private static void isUnavailable(Answer answer) {
    answer.is(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
  }

  @Test
  void whileTheDatabaseIsGoneEveryDoorSaysSoAndAfterwardsOpensByItself() throws Exception {
    Http fhir = server.fhir();
    String id = fhir.create(PATIENT);
    proxy.cut();
    Instant start = Instant.now();
    isUnavailable(fhir.get("Patient/" + id));
    assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
    isUnavailable(fhir.post("Patient", PATIENT));
    isUnavailable(fhir.get("Patient?_id=" + id));
    isUnavailable(fhir.get("Patient/" + id + "/$cytoreduction-eligibility"));
    isUnavailable(
        server
            .root()
            .post(
                "cds-services/hcc-cytoreduction-review",
                Http.json(
                    "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea',"
                        + "'context':{'userId':'Practitioner/x','patientId':'%s'}}",
                    id),
                "Content-Type: application/json"));
    server.root().get("actuator/health/readiness").is(503);
    proxy.restore();
    fhir.get("Patient/" + id).is(200);
    fhir.create(PATIENT);
    server.root().get("actuator/health/readiness").is(200);
  }
}
