// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.decision.policy.Policy;
import org.hepatora.policy.PolicyTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The policy is published as PlanDefinition/cytoreduction-review, and only the server writes it.
 */
class ReviewDefinitionIT {
  private static final String PATH = "PlanDefinition/cytoreduction-review";

  private final Http fhir = TestServer.shared().fhir();
  private final String published = fhir.get(PATH).is(200).text();

  @AfterEach
  void itIsStillWhatTheServerPublished() {
    assertThat(fhir.get(PATH).is(200).text()).isEqualTo(published);
  }

  @Test
  void thePolicyTheServerDecidesByIsPublished() {
    var definition = fhir.get(PATH).is(200);
    var policy = TestServer.shared().bean(Policy.class);

    assertThat(definition.at("/version")).isEqualTo(policy.version());
    assertThat(definition.json().path("relatedArtifact")).hasSize(PolicyTree.limits(policy).size());
    var found =
        fhir.get("PlanDefinition?url=https://w3id.org/hepatora/PlanDefinition/cytoreduction-review")
            .is(200);
    assertThat(found.references()).containsExactly(PATH);
  }

  @Test
  void nobodyElseChangesIt() {
    var changed = published.replace("\"experimental\":true", "\"experimental\":false");
    assertThat(changed).isNotEqualTo(published);

    assertThat(fhir.put(PATH, changed).is(403).at("/issue/0/diagnostics")).contains("read-only");
    fhir.patch(
            PATH,
            json("[{'op':'replace','path':'/experimental','value':false}]"),
            "Content-Type: application/json-patch+json")
        .is(403);
  }

  @Test
  void nobodyElseDeletesIt() {
    assertThat(fhir.delete(PATH).is(403).at("/resourceType")).isEqualTo("OperationOutcome");
    fhir.delete("PlanDefinition?_id=cytoreduction-review").is(403);
    fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'transaction','entry':[{'request':"
                    + "{'method':'DELETE','url':'%s'}}]}",
                PATH))
        .is(403);
  }

  @Test
  void otherPlanDefinitionsAreAnybodys() {
    var id =
        fhir.create(
            json("{'resourceType':'PlanDefinition','status':'draft','title':'Another plan'}"));
    fhir.delete("PlanDefinition/" + id).is(200);
  }

  @Test
  void aSecondServerWithTheSamePolicyKeepsTheStoredVersion() {
    assertThat(SecondServer.SERVER.fhir().get(PATH).is(200).at("/meta/versionId")).isEqualTo("1");
    assertThat(fhir.get(PATH).is(200).at("/meta/versionId")).isEqualTo("1");
  }
}
