// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.hepatora.cdshooks.client.Caller;
import org.hepatora.cdshooks.wire.CdsJson;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.errors.Kind;
import org.springframework.stereotype.Component;

/** Takes feedback in and tells administrators how it adds up. */
@Component
public final class Feedback {
  private final FeedbackStore store;

  Feedback(FeedbackStore store) {
    this.store = store;
  }

  /**
   * Keeps what the body reports. A card nobody knows is kept like any other: whether it was ours is
   * not told.
   */
  public byte[] take(JsonNode body, String service, Caller caller) {
    var reports = ReportReader.read(body);
    store.keep(service, caller.name(), reports);
    return CdsJson.write(Map.of("received", reports.size()));
  }

  /** The counts, for administrators. */
  public byte[] summary(String service, Caller caller) {
    if (!caller.administrator()) {
      throw new Refusal(Kind.FORBIDDEN, "Only administrators may read the summary");
    }
    return CdsJson.write(store.summary(service));
  }
}
