// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.server.Eventually.eventually;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
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

  /** As with a full disk, or a standby that was not promoted. */
  @Test
  void everyDoorSaysSoWhenTheDatabaseTakesNoWrites() throws Exception {
    String token = Tokens.ofAdministrator("user/*.cruds");
    root.get(READINESS).is(200);
    try {
      refuseWrites("on");
      eventually("not ready", () -> root.get(READINESS).status() == 503);
      unavailable(root, token);
      root.get("actuator/health/liveness").is(200);
    } finally {
      refuseWrites("off");
    }
    eventually("ready", () -> root.get(READINESS).status() == 200);
    eventually("served", () -> root.get("fhir/Patient/" + A, token).status() == 200);
  }

  @Test
  void everyDoorSaysSoWhenNoConnectionIsFree() throws Exception {
    String token = Tokens.ofAdministrator("user/*.cruds");
    var pool = (HikariDataSource) SecuredServer.second().bean(DataSource.class);
    var held = new ArrayList<Connection>();
    try {
      for (int n = 0; n < pool.getMaximumPoolSize(); n++) {
        held.add(pool.getConnection());
      }
      unavailable(root, token);
      root.get(READINESS).is(503);
    } finally {
      for (var each : held) {
        each.close();
      }
    }
    eventually("ready", () -> root.get(READINESS).status() == 200);
    root.get("fhir/Patient/" + A, token).is(200);
  }

  private static void unavailable(Http root, String token) {
    String name = TestServer.unique("outage");
    String patient = json("{'resourceType':'Patient','id':'%s','active':true}", name);
    List<Answer> answers =
        List.of(
            root.get("fhir/Patient/" + A, token),
            root.put("fhir/Patient/" + name, patient, token),
            root.post("oauth2/token", "grant_type=refresh_token&refresh_token=x", App.FORM),
            root.post(
                "cds-services/hcc-cytoreduction-review",
                "{}",
                SecuredServer.cdsToken("cds-services/hcc-cytoreduction-review"),
                "Content-Type: application/json"));
    for (Answer each : answers) {
      assertThat(each.status()).as(each.text()).isEqualTo(503);
      assertThat(each.header("Retry-After")).matches("\\d+");
    }
  }

  /** Of the database the servers share, for every connection made from now on. */
  private static void refuseWrites(String how) throws SQLException {
    String url = SecuredServer.server().databaseUrl();
    String name = url.replaceFirst(".*/([^/?]+)(\\?.*)?$", "$1");
    String others = url.replaceFirst("/" + name, "/postgres");
    try (var connection = DriverManager.getConnection(others, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("alter database " + name + " set default_transaction_read_only = " + how);
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }
  }
}
