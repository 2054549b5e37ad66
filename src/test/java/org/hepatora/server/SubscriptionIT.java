// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;
import static org.hepatora.server.Refusals.refused;

import java.io.IOException;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rest-hook subscriptions: a write that matches is told to the listener. */
class SubscriptionIT {
  private final Http fhir = TestServer.shared().fhir();
  private final String name = unique("family");
  private Listener listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new Listener();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private String subscribe(String payload) throws Exception {
    String id =
        fhir.create(
            json(
                "{'resourceType':'Subscription','status':'requested','reason':'test','criteria':'Patient?family=%s','channel':{'type':'rest-hook','endpoint':'%s/hook'%s,'header':['X-Secret:"
                    + " s3cret']}}",
                name, listener.address(), payload));
    eventually(
        "the active subscription",
        () -> fhir.get("Subscription/" + id).at("/status").equals("active"));
    return id;
  }

  private String write(String family) {
    return fhir.create(json("{'resourceType':'Patient','name':[{'family':'%s'}]}", family));
  }

  @Test
  void theListenerIsSentWhatMatchesAndNothingElse() throws Exception {
    String subscription = subscribe(",\"payload\":\"application/fhir+json\"");
    write("Somebody");
    String id = write(name);
    eventually("the notification", () -> listener.bodies().stream().anyMatch(b -> b.contains(id)));
    assertThat(listener.requests()).containsExactly("PUT /hook/Patient/" + id + " s3cret");
    assertThat(listener.bodies().get(0)).contains(name);
    fhir.delete("Subscription/" + subscription).is(200);
  }

  @Test
  void withoutAPayloadTheListenerIsOnlyCalled() throws Exception {
    String subscription = subscribe("");
    write(name);
    eventually("the call", () -> !listener.requests().isEmpty());
    assertThat(listener.requests()).containsExactly("POST /hook s3cret");
    assertThat(listener.bodies()).containsExactly("");
    fhir.delete("Subscription/" + subscription).is(200);
  }

  @Test
  void aSubscriptionIsTriggeredForWhatIsThereAlready() throws Exception {
    String id = write(name);
    String subscription = subscribe(",\"payload\":\"application/fhir+json\"");
    fhir.post(
            "Subscription/" + subscription + "/$trigger-subscription",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'resourceId','valueUri':'Patient/%s'}]}",
                id))
        .is(200);
    eventually("the notification", () -> listener.bodies().stream().anyMatch(b -> b.contains(id)));
    fhir.delete("Subscription/" + subscription).is(200);
  }

  @Test
  void aDeletedSubscriptionIsSilent() throws Exception {
    String subscription = subscribe("");
    fhir.delete("Subscription/" + subscription).is(200);
    eventually(
        "the silence",
        () -> {
          listener.requests().clear();
          write(name);
          Thread.sleep(500);
          return listener.requests().isEmpty();
        });
  }

  @Test
  void criteriaThatCannotBeReadAreRefused() {
    var refused =
        fhir.post(
            "Subscription",
            json(
                "{'resourceType':'Subscription','status':'requested','reason':'test','criteria':'Nonsense?family=x','channel':{'type':'rest-hook','endpoint':'http://127.0.0.1:1/'}}"));
    assertThat(refused.status()).isBetween(400, 422);
  }

  @Test
  void aKindOfChannelThatIsNotServedIsRefused() {
    var refused =
        fhir.post(
            "Subscription",
            json(
                "{'resourceType':'Subscription','status':'requested','reason':'test','criteria':'Patient?','channel':{'type':'email','endpoint':'mailto:a@example.org'}}"));
    assertThat(refused.status()).isBetween(400, 422);
  }

  @Test
  void aTopicThatIsNotThereIsRefused() {
    refused(
        fhir.post(
            "Subscription",
            json(
                "{'resourceType':'Subscription','status':'requested','reason':'x','criteria':'http://example.org/SubscriptionTopic/none','channel':{'type':'rest-hook','endpoint':'%s','payload':'application/fhir+json'}}",
                "http://127.0.0.1:1/x")),
        422,
        "Subscription.criteria");
  }
}
