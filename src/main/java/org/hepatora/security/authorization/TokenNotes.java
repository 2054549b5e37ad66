// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import org.hepatora.security.AuditNote;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes for the audit whose authorization a request is about: the person, the app, the patient. */
final class TokenNotes {
  private TokenNotes() {}

  static void note(OAuth2Authorization authorization) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      var audit = AuditNote.of(current.getRequest());
      audit.subject(authorization.getPrincipalName());
      audit.client(authorization.getRegisteredClientId());
      String patient = LaunchContext.of(authorization).patient();
      if (patient != null) {
        audit.patient(patient);
      }
    }
  }
}
