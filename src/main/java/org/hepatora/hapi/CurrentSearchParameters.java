// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IBaseInterceptorBroadcaster.IInterceptorFilterHook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamRegistryController;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;

/**
 * A step of a job works with the search parameters as they stand in the database. Any server of
 * several may take the step, and each looks for new parameters only once a minute with HAPI 8.8.0:
 * a reindex asked for right after a parameter was defined would otherwise leave it out.
 */
@Interceptor
public final class CurrentSearchParameters {
  private final ISearchParamRegistry parameters;
  private final ISearchParamRegistryController refresh;

  public CurrentSearchParameters(
      ISearchParamRegistry parameters, ISearchParamRegistryController refresh) {
    this.parameters = parameters;
    this.refresh = refresh;
  }

  /** Called by HAPI around each step of a job. */
  @Hook(Pointcut.BATCH2_CHUNK_PROCESS_FILTER)
  public IInterceptorFilterHook current() {
    return step -> {
      parameters.requestRefresh();
      refresh.refreshCacheIfNecessary();
      step.run();
    };
  }
}
