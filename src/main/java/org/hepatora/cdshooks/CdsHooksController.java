// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hepatora.cdshooks.client.Caller;
import org.hepatora.cdshooks.wire.Answers;
import org.hepatora.cdshooks.wire.Capacity;
import org.hepatora.cdshooks.wire.CdsJson;
import org.hepatora.cdshooks.wire.Negotiation;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.cdshooks.wire.RequestBody;
import org.hepatora.errors.Kind;
import org.hepatora.fetch.Deadline;
import org.hepatora.metrics.CallMeter;
import org.hepatora.security.AuditNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The CDS Hooks endpoints. Each mapping takes every method, so that each refusal, 405 included, has
 * the same body. Nothing of a request or an answer is ever logged.
 */
@RestController
@ConditionalOnProperty(name = "hepatora.cds.enabled", matchIfMissing = true)
final class CdsHooksController {
  private static final Logger LOG = LoggerFactory.getLogger(CdsHooksController.class);

  private final ServiceCatalogue services;
  private final byte[] discovery;
  private final CdsDoor door;
  private final CdsRequestReader reader;
  private final CdsProperties properties;
  private final CallMeter meter;
  private final Capacity capacity;
  private final RequestBody bodies;

  CdsHooksController(
      ServiceCatalogue services,
      CdsDoor door,
      CdsRequestReader reader,
      CdsProperties properties,
      CallMeter meter) {
    this.services = services;
    this.discovery = CdsJson.write(new Discovery(services.descriptions()));
    this.door = door;
    this.reader = reader;
    this.properties = properties;
    this.meter = meter;
    this.capacity = new Capacity(properties.maxConcurrentCalls(), properties.timeBudget());
    this.bodies = new RequestBody(Math.toIntExact(properties.maxRequestSize().toBytes()));
  }

  /** Discovery. */
  @RequestMapping("/cds-services")
  void discover(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Answers.write(
        response,
        () -> {
          Negotiation.method(request, response, "GET", "HEAD");
          Negotiation.acceptsJson(request);
          door.openToAll(request);
          return discovery;
        });
  }

  /** A call of one service. */
  @RequestMapping("/cds-services/{id}")
  void call(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long start = System.nanoTime();
    var deadline = Deadline.in(properties.timeBudget());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Answers.write(
        response,
        () -> {
          var service = services.named(id);
          Negotiation.method(request, response, "POST");
          Negotiation.acceptsJson(request);
          var caller = door.admit(request, id);
          return capacity.during(() -> serve(service, request, caller, deadline));
        });
    if (services.offers(id)) {
      meter.called(id, response.getStatus(), System.nanoTime() - start);
    }
  }

  /** Whatever else is asked for below. */
  @RequestMapping("/cds-services/**")
  void other(HttpServletResponse response) throws IOException {
    Answers.write(
        response,
        () -> {
          throw new Refusal(Kind.NOT_FOUND, "There is nothing at this address");
        });
  }

  private byte[] serve(
      CdsService service, HttpServletRequest request, Caller caller, Deadline deadline)
      throws IOException {
    long start = System.nanoTime();
    var charset = Negotiation.jsonCharset(request);
    var body = CdsJson.read(bodies.read(request), charset);
    var description = service.description();
    var asked = reader.read(body, description.hook(), caller, deadline);
    var audit = AuditNote.of(request);
    audit.patient(asked.patientId());
    audit.subject(caller.name());
    var answer = service.answer(asked);
    var written = CdsJson.write(new Cards(answer.cards()));
    LOG.info(
        "cds service={} outcome={} micros={}",
        description.id(),
        answer.outcome(),
        (System.nanoTime() - start) / 1000);
    return written;
  }

  /** The answer of discovery. */
  private record Discovery(
      @JsonInclude(JsonInclude.Include.ALWAYS) List<ServiceDescription> services) {}

  /** The answer of a service; without a card the array is empty, not absent. */
  private record Cards(@JsonInclude(JsonInclude.Include.ALWAYS) List<Card> cards) {}
}
