// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody subscribed to is not put into the queue of subscriptions; the rest is. */
class WantedMessagesIT {
  private final Http fhir = TestServer.shared().fhir();
  private final JdbcClient jdbc = TestServer.shared().bean(JdbcClient.class);

  @BeforeEach
  void countWhatIsQueued() {
    fhir.get("Subscription").references().forEach(fhir::delete);
    jdbc.sql("create table if not exists queued (id text)").update();
    jdbc.sql(
            "create or replace function note_queued() returns trigger language plpgsql as"
                + " 'begin insert into queued values (new.res_id); return new; end'")
        .update();
    jdbc.sql(
            "create or replace trigger note_queued before insert on hfj_resource_modified"
                + " for each row execute function note_queued()")
        .update();
  }

  @AfterEach
  void countNoMore() {
    jdbc.sql("drop trigger note_queued on hfj_resource_modified").update();
    jdbc.sql("drop table queued").update();
  }

  private boolean isQueued(String id) {
    return jdbc.sql("select exists (select 1 from queued where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private String write() {
    return fhir.create(
        json("{'resourceType':'Patient','name':[{'family':'%s'}]}", unique("family")));
  }

  @Test
  void aWriteNobodyWantsIsNotQueued() {
    assertThat(isQueued(write())).isFalse();
  }

  @Test
  void aWriteIsQueuedWhileASubscriptionIsStored() {
    String subscription =
        fhir.create(
            json(
                "{'resourceType':'Subscription','status':'off','reason':'test','criteria':'Patient?family=x',"
                    + "'channel':{'type':'rest-hook','endpoint':'http://127.0.0.1:1/hook'}}"));
    assertThat(isQueued(write())).isTrue();
    fhir.delete("Subscription/" + subscription).is(200);
    assertThat(isQueued(write())).isFalse();
  }
}
