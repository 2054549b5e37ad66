// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.subscription.match.registry.SubscriptionLoader;
import org.hepatora.chart.StoredSubscriptions;

/**
 * Matches every write with the subscriptions that are stored by then. Each server of a database
 * takes what was written from a common queue, but HAPI 8.8.0 (SubscriptionLoader) reads the
 * subscriptions of the others once a minute: until then it takes their writes and tells nobody.
 */
@Interceptor
public final class CurrentSubscriptions {
  private final StoredSubscriptions stored;
  private final SubscriptionLoader loader;
  private String known = "";

  public CurrentSubscriptions(StoredSubscriptions stored, SubscriptionLoader loader) {
    this.stored = stored;
    this.loader = loader;
  }

  /** Called by HAPI with each write it took from the queue, before it looks who wants it. */
  @Hook(Pointcut.SUBSCRIPTION_BEFORE_PERSISTED_RESOURCE_CHECKED)
  public synchronized void refresh() {
    String now = stored.state();
    if (!now.equals(known)) {
      loader.forceRefresh();
      known = now;
    }
  }
}
