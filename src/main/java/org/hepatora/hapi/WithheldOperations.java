// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.provider.merge.PatientMergeProvider;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps operations of HAPI 8.8.0 that cannot work here from being served, so that none is
 * advertised in vain.
 */
@Interceptor
public final class WithheldOperations {
  private final Set<String> names;

  /** Names with the dollar sign. */
  public WithheldOperations(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /** Called by HAPI for every method of every provider; null leaves it out. */
  @Hook(Pointcut.SERVER_PROVIDER_METHOD_BOUND)
  public @Nullable BaseMethodBinding bound(BaseMethodBinding method) {
    boolean isOperation = method instanceof OperationMethodBinding;
    String name = isOperation ? ((OperationMethodBinding) method).getName() : "";
    if (method.getProvider() instanceof PatientMergeProvider) {
      // It also inherits everything else of Patient, which is served already.
      return name.equals("$merge") ? method : null;
    }
    if (isOurs(method)) {
      return method;
    }
    return names.contains(name) ? null : method;
  }

  /** An operation of ours may stand in for one of HAPI's under the same name. */
  private static boolean isOurs(BaseMethodBinding method) {
    Object provider = method.getProvider();
    return provider != null && provider.getClass().getName().startsWith("org.hepatora.");
  }
}
