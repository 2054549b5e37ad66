// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.hepatora.cdshooks.client.Caller;
import org.hepatora.cdshooks.wire.CdsJson;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fetch.Deadline;
import org.hepatora.platform.FirstCall;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reviews a made-up patient before anybody asks, from the bytes of the request to the answer's. */
@Component
@Order(1)
@ConditionalOnProperty(name = "hepatora.cds.enabled", matchIfMissing = true)
final class FirstReview implements FirstCall {
  private static final int OFTEN = 30;

  private final CytoreductionReview review;
  private final CdsRequestReader reader;
  private final CdsProperties properties;

  FirstReview(CytoreductionReview review, CdsRequestReader reader, CdsProperties properties) {
    this.review = review;
    this.reader = reader;
    this.properties = properties;
  }

  @Override
  public void make(String record) {
    var description = review.description();
    byte[] body =
        CdsJson.write(request(CdsJson.read(record.getBytes(StandardCharsets.UTF_8), null)));
    for (int call = 0; call < OFTEN; call++) {
      var asked =
          reader.read(
              CdsJson.read(body, StandardCharsets.UTF_8),
              description.hook(),
              Caller.signedIn(),
              Deadline.in(properties.timeBudget()));
      CdsJson.write(review.answer(asked).cards());
    }
  }

  @Override
  public boolean canWait() {
    return false;
  }

  private ObjectNode request(JsonNode record) {
    var patient = record.at("/entry/0/resource");
    var request = CdsJson.nodes().objectNode();
    request.put("hook", review.description().hook());
    request.put("hookInstance", "00000000-0000-4000-8000-000000000000");
    request
        .putObject("context")
        .put("userId", "Practitioner/first")
        .put("patientId", patient.path("id").asText());
    var prefetch = request.putObject("prefetch");
    review
        .description()
        .prefetch()
        .keys()
        .forEach(key -> prefetch.set(key.name(), of(key, record)));
    return request;
  }

  /** All of the key's type. */
  private static JsonNode of(ChartQuery key, JsonNode record) {
    var bundle = CdsJson.nodes().objectNode();
    bundle.put("resourceType", "Bundle").put("type", "searchset");
    var entries = bundle.putArray("entry");
    for (var entry : record.path("entry")) {
      if (entry.at("/resource/resourceType").asText().equals(key.resourceType())) {
        entries.add(entry);
      }
    }
    return bundle;
  }
}
