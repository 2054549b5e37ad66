// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hepatora.cdshooks.feedback.Feedback;
import org.hepatora.cdshooks.wire.Answers;
import org.hepatora.cdshooks.wire.CdsJson;
import org.hepatora.cdshooks.wire.Negotiation;
import org.hepatora.cdshooks.wire.RequestBody;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clinicians did with the cards, and how that adds up; CDS Hooks 2.0 "Feedback". */
@RestController
@ConditionalOnProperty(name = "hepatora.cds.enabled", matchIfMissing = true)
final class FeedbackController {
  private static final String FEEDBACK = "/feedback";
  private static final String SUMMARY = "/feedback/summary";

  /** A thousand outcomes with comments fit in. */
  private static final int LARGEST_BODY = 1024 * 1024;

  private final ServiceCatalogue services;
  private final CdsDoor door;
  private final Feedback feedback;
  private final RequestBody bodies = new RequestBody(LARGEST_BODY);

  FeedbackController(ServiceCatalogue services, CdsDoor door, Feedback feedback) {
    this.services = services;
    this.door = door;
    this.feedback = feedback;
  }

  /** Outcomes of cards. */
  @RequestMapping("/cds-services/{id}/feedback")
  void take(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answers.write(
        response,
        () -> {
          services.named(id);
          Negotiation.method(request, response, "POST");
          Negotiation.acceptsJson(request);
          var caller = door.admit(request, id, FEEDBACK);
          var charset = Negotiation.jsonCharset(request);
          return feedback.take(CdsJson.read(bodies.read(request), charset), id, caller);
        });
  }

  /** Their counts. */
  @RequestMapping("/cds-services/{id}/feedback/summary")
  void summary(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Answers.write(
        response,
        () -> {
          services.named(id);
          Negotiation.method(request, response, "GET", "HEAD");
          Negotiation.acceptsJson(request);
          return feedback.summary(id, door.admitReader(request, id, SUMMARY));
        });
  }
}
