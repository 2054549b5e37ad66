// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;

import ca.uhn.fhir.batch2.model.JobInstance;
import ca.uhn.fhir.batch2.model.WorkChunk;
import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** Two servers on one database are one server: nothing common lives in the memory of either. */
class TwoServersIT {
  private static final String JSON_PATCH = "Content-Type: application/json-patch+json";

  private final TestServer serverA = TestServer.shared();
  private final TestServer serverB = SecondServer.SERVER;
  private final Http a = serverA.fhir();
  private final Http b = serverB.fhir();

  /** The link as it would be followed through a load balancer that picks the other server. */
  private String onB(String link) {
    return link.replace(serverA.address(), serverB.address());
  }

  private static String patient(String id, String family) {
    return json("{'resourceType':'Patient','id':'%s','name':[{'family':'%s'}]}", id, family);
  }

  @Test
  void storedResourcesAndTheirIndexAreCommon() {
    String family = unique("Common");
    String id = a.create(patient("x", family));
    assertThat(b.get("Patient/" + id).is(200).at("/name/0/family")).isEqualTo(family);
    assertThat(b.get("Patient?family=" + family).is(200).references())
        .containsExactly("Patient/" + id);
    b.delete("Patient/" + id).is(200);
    a.get("Patient/" + id).is(410);
    assertThat(a.get("Patient?family=" + family).is(200).references()).isEmpty();
  }

  @Test
  void versionsAreCommonSoThatAStaleWriteIsRefusedOnEither() {
    String id = a.create(patient("x", "One"));
    b.put("Patient/" + id, patient(id, "Two"), "If-Match: W/\"1\"").is(200);
    a.put("Patient/" + id, patient(id, "Lost"), "If-Match: W/\"1\"").is(412);
    assertThat(a.get("Patient/" + id).at("/name/0/family")).isEqualTo("Two");
    a.patch(
            "Patient/" + id,
            json("[{'op':'replace','path':'/name/0/family','value':'Three'}]"),
            JSON_PATCH)
        .is(200);
    assertThat(b.get("Patient/" + id + "/_history").is(200).at("/total")).isEqualTo("3");
  }

  @Test
  void theResultOfASearchIsCommonSoThatItsPagesAreFollowedOnTheOther() {
    String family = unique("Paged");
    for (int i = 0; i < 7; i++) {
      a.create(patient("x", family));
    }
    var seen = new ArrayList<String>();
    var page = a.get("Patient?_count=3&family=" + family).is(200);
    seen.addAll(page.references());
    while (!page.link("next").isEmpty()) {
      page = b.get(onB(page.link("next"))).is(200);
      seen.addAll(page.references());
    }
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void theCheckOfAConditionalCreateIsCommonSoThatARaceNeverMakesTwo() throws Exception {
    for (int round = 0; round < 15; round++) {
      String mrn = unique("race");
      String body =
          json("{'resourceType':'Patient','identifier':[{'system':'urn:it','value':'%s'}]}", mrn);
      String condition = "If-None-Exist: identifier=urn:it%7C" + mrn;
      var answers =
          together(
              () -> a.post("Patient", body, condition),
              () -> b.post("Patient", body, condition),
              () -> a.post("Patient", body, condition),
              () -> b.post("Patient", body, condition));
      assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409, 412).contains(201);
      assertThat(a.get("Patient?_summary=count&identifier=urn:it%7C" + mrn).at("/total"))
          .isEqualTo("1");
    }
  }

  @Test
  void theStateOfAnExportIsCommonSoThatItIsPolledAndDownloadedOnTheOther() throws Exception {
    String name = unique("Exported");
    String id = a.create(json("{'resourceType':'Organization','name':'%s'}", name));
    String poll =
        a.get(
                "$export?_type=Organization&_typeFilter=Organization%3Fname%3D" + name,
                "Prefer: respond-async")
            .is(202)
            .header("Content-Location");
    eventually("the export on the other", () -> b.get(onB(poll)).status() == 200);
    String file = b.get(onB(poll)).at("/output/0/url");
    assertThat(b.get(onB(file), "Accept: application/fhir+ndjson").is(200).text()).contains(id);
  }

  @Test
  void subscriptionsAreCommonSoThatAWriteOnTheOtherIsTold() throws Exception {
    String family = unique("Told");
    try (var listener = new Listener()) {
      String subscription =
          a.create(
              json(
                  "{'resourceType':'Subscription','status':'requested','reason':'test','criteria':'Patient?family=%s',"
                      + "'channel':{'type':'rest-hook','endpoint':'%s/hook','payload':'application/fhir+json'}}",
                  family, listener.address()));
      eventually(
          "the active subscription",
          () -> b.get("Subscription/" + subscription).at("/status").equals("active"));
      // Either server takes a write from the queue, and none may miss it.
      var ids = new ArrayList<String>();
      for (int i = 0; i < 10; i++) {
        ids.add((i % 2 == 0 ? a : b).create(patient("x", family)));
      }
      eventually("the notifications", () -> listener.bodies().size() >= ids.size());
      Thread.sleep(1000);
      assertThat(listener.bodies()).as("told once, not by each server").hasSize(ids.size());
      assertThat(ids)
          .allMatch(id -> listener.bodies().stream().anyMatch(each -> each.contains(id)));
      a.delete("Subscription/" + subscription).is(200);
    }
  }

  @Test
  void searchParametersAreCommonWithinTheRefresh() throws Exception {
    String code = unique("kind");
    a.put("SearchParameter/" + code, parameter(code)).is(201);
    // The other server looks for new parameters once a minute; it does so now.
    serverB.bean(ISearchParamRegistry.class).forceRefresh();
    eventually("the parameter on the other", () -> b.get("Basic?" + code + "=x").status() == 200);
    String id = b.create(json("{'resourceType':'Basic','code':{'coding':[{'code':'%s'}]}}", code));
    eventually(
        "the match",
        () -> a.get("Basic?" + code + "=" + code).references().contains("Basic/" + id));
    a.delete("SearchParameter/" + code).is(200);
  }

  @Test
  void aStepOfAJobKnowsTheParameterWhicheverServerTakesIt() throws Exception {
    String code = unique("kind");
    var known = serverB.bean(ISearchParamRegistry.class);
    known.forceRefresh(); // so that B's next look at the database is a minute away
    a.put("SearchParameter/" + code, parameter(code)).is(201);
    assertThat(known.hasActiveSearchParam("Basic", code, SearchParamLookupContextEnum.INDEX))
        .isFalse();
    var inTheStep = new AtomicBoolean();
    serverB
        .bean(IInterceptorService.class)
        .runWithFilterHooks(
            Pointcut.BATCH2_CHUNK_PROCESS_FILTER,
            new HookParams()
                .add(JobInstance.class, new JobInstance())
                .add(WorkChunk.class, new WorkChunk()),
            () ->
                inTheStep.set(
                    known.hasActiveSearchParam("Basic", code, SearchParamLookupContextEnum.INDEX)));
    assertThat(inTheStep).isTrue();
    a.delete("SearchParameter/" + code).is(200);
  }

  @Test
  void versionsAreCommonSoThatNoAcknowledgedTransactionIsLost() throws Exception {
    String one = unique("t1");
    String two = unique("t2");
    var acknowledged = new ArrayList<String>();
    for (int round = 0; round < 10; round++) {
      String onA = "A" + round;
      String onB = "B" + round;
      var answers =
          together(
              () -> a.post("", transaction(onA, one, two)),
              () -> b.post("", transaction(onB, two, one)));
      assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409, 412);
      acknowledged.addAll(answers.get(0).status() == 200 ? List.of(onA) : List.of());
      acknowledged.addAll(answers.get(1).status() == 200 ? List.of(onB) : List.of());
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(10);
    for (String id : List.of(one, two)) {
      var versions =
          a.get("Patient/" + id + "/_history?_count=100").is(200).resources().stream()
              .map(each -> each.at("/name/0/family").asText())
              .toList();
      assertThat(versions).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  private static String parameter(String code) {
    return json(
        "{'resourceType':'SearchParameter','id':'%s','url':'urn:it:%s','name':'x','status':'active','description':'x','code':'%s','base':['Basic'],'type':'token','expression':'Basic.code'}",
        code, code, code);
  }

  private static String transaction(String family, String... ids) {
    var entries = new ArrayList<String>();
    for (String id : ids) {
      entries.add(
          json(
              "{'resource':%s,'request':{'method':'PUT','url':'Patient/%s'}}",
              patient(id, family), id));
    }
    return json(
        "{'resourceType':'Bundle','type':'transaction','entry':[%s]}", String.join(",", entries));
  }

  @SafeVarargs
  private static List<Answer> together(Callable<Answer>... calls) throws Exception {
    var start = new CyclicBarrier(calls.length);
    var threads = Executors.newFixedThreadPool(calls.length);
    try {
      var running = new ArrayList<java.util.concurrent.Future<Answer>>();
      for (var call : calls) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      var answers = new ArrayList<Answer>();
      for (var each : running) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
