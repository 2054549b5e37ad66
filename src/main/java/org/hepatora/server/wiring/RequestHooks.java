// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.executor.InterceptorService;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The hooks of the FHIR endpoint only. For a write or a search that comes by a request HAPI calls
 * the storage's registry and the endpoint's one after the other; were a hook of storage in both, it
 * would run twice.
 */
final class RequestHooks extends InterceptorService {
  private static final String OF_A_REQUEST = "SERVER_";

  @Override
  protected Optional<HookDescriptor> scanForHook(Method method) {
    var hook = method.getAnnotation(Hook.class);
    return hook != null && !hook.value().name().startsWith(OF_A_REQUEST)
        ? Optional.empty()
        : super.scanForHook(method);
  }
}
