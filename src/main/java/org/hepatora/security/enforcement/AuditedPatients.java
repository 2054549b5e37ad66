// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import java.util.List;
import org.hepatora.security.AuditNote;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes for the audit whose record a request was refused at. */
final class AuditedPatients {
  private AuditedPatients() {}

  static void note(List<String> patients) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      patients.forEach(AuditNote.of(current.getRequest())::patient);
    }
  }
}
