// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** A search parameter that an EHR defines itself. */
class CustomSearchParameterIT {
  private final Http fhir = TestServer.shared().fhir();

  private static String parameter(String code) {
    return json(
        "{'resourceType':'SearchParameter','id':'%s','url':'urn:it:%s','name':'%s','status':'active','description':'ours',"
            + "'code':'%s','base':['Basic'],'type':'token','expression':'Basic.code'}",
        code, code, code.replace("-", ""), code);
  }

  @Test
  void aSearchByItFindsWhatIsWrittenAfterwards() throws Exception {
    String code = unique("kind");
    fhir.get("Basic?" + code + "=frozen").is(400);
    fhir.put("SearchParameter/" + code, parameter(code)).is(201);
    eventually("the parameter", () -> fhir.get("Basic?" + code + "=x").status() == 200);
    String frozen =
        fhir.create(json("{'resourceType':'Basic','code':{'coding':[{'code':'%s'}]}}", code));
    fhir.create(json("{'resourceType':'Basic','code':{'coding':[{'code':'other'}]}}"));
    assertThat(fhir.get("Basic?" + code + "=" + code).is(200).references())
        .containsExactly("Basic/" + frozen);
    assertThat(fhir.get("metadata", "Cache-Control: no-cache").text()).contains(code);
    fhir.delete("SearchParameter/" + code).is(200);
  }

  @Test
  void whatWasWrittenBeforeIsFoundOnceReindexed() throws Exception {
    String code = unique("kind");
    String id =
        fhir.create(json("{'resourceType':'Basic','code':{'coding':[{'code':'%s'}]}}", code));
    fhir.put("SearchParameter/" + code, parameter(code)).is(201);
    eventually("the parameter", () -> fhir.get("Basic?" + code + "=x").status() == 200);
    fhir.post(
            "$reindex",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'url','valueString':'Basic?_id=%s'}]}",
                id))
        .is(202);
    eventually(
        "the earlier resource",
        () -> fhir.get("Basic?" + code + "=" + code).references().contains("Basic/" + id));
    fhir.delete("SearchParameter/" + code).is(200);
  }

  @Test
  void aParameterThatCannotBeEvaluatedIsRefused() {
    String code = unique("kind");
    String broken = parameter(code).replace("Basic.code", "Basic.code.where(");
    assertThat(fhir.put("SearchParameter/" + code, broken).status()).isBetween(400, 422);
    fhir.get("SearchParameter/" + code).is(404);
  }
}
