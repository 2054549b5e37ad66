// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import org.hepatora.platform.OneRecord;
import org.hepatora.security.scopes.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The patient in context, or the patient the user is. */
final class CallersRecord implements OneRecord {
  @Override
  public @Nullable String patient() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
            && current.getRequest().getAttribute(Caller.class.getName()) instanceof Caller caller
        ? (caller.patient() == null ? caller.self() : caller.patient())
        : null;
  }
}
