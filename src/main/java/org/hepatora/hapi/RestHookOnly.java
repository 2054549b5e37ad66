// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.fetch.FhirServers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/**
 * Refuses an active subscription over a channel that is not served, or to a topic that is not
 * there, which would stay silent.
 */
@Interceptor
public final class RestHookOnly {
  private final boolean any;
  private final FhirServers named;

  /** Addresses that may be told, with what lies below them; {@code *} is any. */
  public RestHookOnly(List<String> endpoints) {
    this.any = endpoints.contains("*");
    this.named =
        new FhirServers(
            endpoints.stream().filter(each -> !each.equals("*") && !each.isBlank()).toList());
  }

  /** Called by HAPI before a resource is stored. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void created(IBaseResource resource) {
    check(resource);
  }

  /** Called by HAPI before a new version is stored. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    check(after);
  }

  private void check(IBaseResource resource) {
    if (resource instanceof Subscription subscription
        && (subscription.getStatus() == SubscriptionStatus.REQUESTED
            || subscription.getStatus() == SubscriptionStatus.ACTIVE)
        && subscription.getChannel().getType() != SubscriptionChannelType.RESTHOOK) {
      throw Outcomes.response(
          Kind.UNPROCESSABLE, "Only rest-hook channels are served", "Subscription.channel.type");
    }
    if (resource instanceof Subscription subscription && !isSearch(subscription)) {
      throw Outcomes.response(
          Kind.UNPROCESSABLE,
          "There is no such topic; a subscription is to a search, such as Patient?",
          "Subscription.criteria");
    }
    if (resource instanceof Subscription subscription
        && !mayBeTold(String.valueOf(subscription.getChannel().getEndpoint()))) {
      throw Outcomes.response(
          Kind.FORBIDDEN,
          "This server does not call that address; hepatora.fhir.subscription-endpoints names those"
              + " it calls",
          "Subscription.channel.endpoint");
    }
  }

  /** HAPI 8.8.0 stores one to a topic that does not exist as active, and it stays silent. */
  private static boolean isSearch(Subscription subscription) {
    String criteria = String.valueOf(subscription.getCriteria());
    return !subscription.hasCriteria()
        || criteria.startsWith("[")
        || criteria.matches("(?s)[A-Z][A-Za-z]{1,40}([?].*)?");
  }

  private boolean mayBeTold(String endpoint) {
    return any || named.contains(endpoint.split("[?#]", 2)[0]);
  }
}
