package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.server.Eventually.eventually;

import java.util.List;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database of a server with access control goes away: tokens, pages and sign-in say so. */
class SecuredOutageIT {
  private static final String READINESS = "actuator/health/readiness";

  private final Http root = SecuredServer.second().root();

  @AfterEach
  void mend() throws Exception {
    SecuredServer.line().mend();
    eventually("readiness", () -> root.get(READINESS).status() == 200);
  }

  @Test
  void everyDoorSaysThatItIsAwayAndAfterwardsAllWorksByItself() throws Exception {
    String token = Tokens.ofAdministrator("user/*.cruds");
    root.get("fhir/Patient/" + A, token).is(200);
    root.get(READINESS).is(200);
    SecuredServer.line().cut();
    List<Answer> answers =
        List.of(
            root.get("fhir/Patient/" + A, token),
            root.get("fhir/Patient", token),
            root.post("oauth2/token", "grant_type=refresh_token&refresh_token=x", App.FORM),
            root.post("oauth2/revoke", "client_id=public-app&token=x", App.FORM),
            root.get("cds-services/hcc-cytoreduction-review/feedback/summary", token));
    for (Answer each : answers) {
      assertThat(each.status()).as(each.text()).isEqualTo(503);
      assertThat(each.header("Retry-After")).matches("\\d+");
    }
    root.get(READINESS).is(503);
    mend();
    root.get("fhir/Patient/" + A, token).is(200);
  }
}
