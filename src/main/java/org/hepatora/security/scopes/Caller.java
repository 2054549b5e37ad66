// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.scopes;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the verified token says.
 *
 * @param subject the user, or the client that acts for itself
 * @param client the registered client
 * @param patient the id of the one patient in context, null when there is none
 * @param fhirUser the resource that stands for the user, as {@code Type/id}, null when not known
 * @param administrator whether the user or client administers this server
 */
public record Caller(
    String subject,
    String client,
    Scopes scopes,
    @Nullable String patient,
    @Nullable String fhirUser,
    boolean administrator) {

  /** The patient the user is, null when the user is none. */
  public @Nullable String self() {
    return fhirUser != null && fhirUser.startsWith("Patient/")
        ? fhirUser.substring("Patient/".length())
        : null;
  }

  /** Whether the user is somebody whose rights reach beyond one patient's record. */
  public boolean isProfessional() {
    return fhirUser == null || fhirUser.startsWith("Practitioner");
  }
}
