// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.startup;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import java.util.concurrent.CompletableFuture;
import org.hepatora.conformance.Guide;
import org.hepatora.platform.FirstCall;
import org.hl7.fhir.r4.model.Observation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Does once, before the readiness probe says ready, what would otherwise make the first caller wait
 * seconds: loads the validator's definitions and the parsers' models, and makes the first calls of
 * the features on a record of the guide.
 */
@Component
@Order(1)
final class WarmUp implements ApplicationRunner, SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final String RECORD = "course-cytoreduction";

  private final FhirContext context;
  private final IInstanceValidatorModule validator;
  private final Guide guide;
  private final ObjectProvider<FirstCall> calls;
  private volatile CompletableFuture<Void> warm = CompletableFuture.completedFuture(null);

  WarmUp(
      FhirContext context,
      IInstanceValidatorModule validator,
      Guide guide,
      ObjectProvider<FirstCall> calls) {
    this.context = context;
    this.validator = validator;
    this.guide = guide;
    this.calls = calls;
  }

  /** Begins when every part is there, beside the start of the web server. */
  @Override
  public void afterSingletonsInstantiated() {
    warm = CompletableFuture.runAsync(this::warm);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    warm.join();
  }

  private void warm() {
    long start = System.nanoTime();
    var observation = new Observation();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    String json = context.newJsonParser().encodeResourceToString(observation);
    FhirValidator fhirValidator = context.newValidator().registerValidatorModule(validator);
    var result = fhirValidator.validateWithResult(json);
    var record =
        guide.examples().stream()
            .filter(each -> each.id().equals(RECORD))
            .findFirst()
            .orElseThrow();
    calls.orderedStream().forEach(call -> call.make(record.json()));
    LOG.info(
        "Parsers, validator and decision are warm after {} ms ({} messages)",
        (System.nanoTime() - start) / 1_000_000,
        result.getMessages().size());
  }
}
