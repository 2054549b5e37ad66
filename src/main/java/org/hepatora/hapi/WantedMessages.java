// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.jpa.subscription.submit.interceptor.SubscriptionMatcherInterceptor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.messaging.BaseResourceMessage.OperationTypeEnum;
import java.util.Set;
import org.hepatora.chart.StoredSubscriptions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Puts a write into the queue of subscriptions only while one is stored. HAPI 8.8.0 queues every
 * write in a table and takes it out again, each in a transaction of its own, also where nobody
 * subscribed; that was half the cost of storing a patient. It can go when {@code WantedMessagesIT}
 * passes without it.
 */
public final class WantedMessages extends SubscriptionMatcherInterceptor {
  private static final Set<String> ALWAYS = Set.of("Subscription", "SubscriptionTopic");
  private static final String WANTED = WantedMessages.class.getName();

  private final StoredSubscriptions subscriptions;

  public WantedMessages(StoredSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  protected void processResourceModifiedEvent(
      IBaseResource resource, OperationTypeEnum change, @Nullable RequestDetails request) {
    if (ALWAYS.contains(resource.fhirType()) || wanted(request)) {
      super.processResourceModifiedEvent(resource, change, request);
    }
  }

  /** Asked once a request, since a transaction writes many resources. */
  private boolean wanted(@Nullable RequestDetails request) {
    if (request == null) {
      return subscriptions.any();
    }
    return (boolean) request.getUserData().computeIfAbsent(WANTED, key -> subscriptions.any());
  }
}
