// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;

import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has ended is forgotten, and nothing that still counts. */
class TidyingIT {
  private final JdbcClient jdbc = SecuredServer.server().bean(JdbcClient.class);
  private final Authorizations authorizations = SecuredServer.server().bean(Authorizations.class);

  private int count(String from, String id) {
    return jdbc.sql("select count(*) from " + from + " = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  @Test
  void endedRevocationsAssertionsLaunchesAndFailuresGoAndOthersStay() {
    String old = TestServer.unique("old");
    String young = TestServer.unique("young");
    jdbc.sql(
            """
            insert into hepatora_revoked_token values (?, now() - interval '1 second'), (?, now() + interval '1 hour')
            """)
        .params(old, young)
        .update();
    jdbc.sql(
            """
            insert into hepatora_client_assertion values ('c', ?, now() - interval '1 second'), ('c', ?, now() + interval '1 hour')
            """)
        .params(old, young)
        .update();
    jdbc.sql(
            """
            insert into hepatora_launch (id, made_by, made_at) values (?, 't', now() - interval '25 hours'), (?, 't', now())
            """)
        .params(old, young)
        .update();
    jdbc.sql(
            """
            insert into hepatora_login_failure values (?, 'x', now() - interval '25 hours'), (?, 'x', now())
            """)
        .params(old, young)
        .update();
    authorizations.tidy();
    for (String each :
        new String[] {
          "hepatora_revoked_token where jti",
          "hepatora_client_assertion where jti",
          "hepatora_launch where id",
          "hepatora_login_failure where account"
        }) {
      assertThat(count(each, old)).as(each).isZero();
      assertThat(count(each, young)).as(each).isEqualTo(1);
    }
  }

  @Test
  void aGrantThatCanBeRefreshedStaysAndOneThatEndedGoes() {
    String scopes = "launch/patient offline_access patient/*.rs";
    var lasting = App.launch("public-app", scopes, "clinician", A).is(200);
    var ended = App.launch("public-app", scopes, "clinician", A).is(200);
    jdbc.sql(
            """
            update oauth2_authorization set authorization_code_expires_at = now() - interval '2 days',
              access_token_expires_at = now() - interval '2 days',
              refresh_token_expires_at = now() - interval '2 days' where refresh_token_value = ?
            """)
        .param(ended.at("/refresh_token"))
        .update();
    authorizations.tidy();
    String held = "oauth2_authorization where refresh_token_value";
    assertThat(count(held, ended.at("/refresh_token"))).isZero();
    App.refresh("public-app", lasting.at("/refresh_token")).is(200);
  }
}
