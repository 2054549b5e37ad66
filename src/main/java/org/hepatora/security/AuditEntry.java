// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.util.List;

/**
 * One line of the audit: who did what, to whom, from where, and how it ended; never content.
 *
 * @param action C, R, U, D or E, as AuditEvent.action
 * @param what the interaction, such as {@code read}, {@code login} or {@code cds-call}
 * @param status the HTTP status
 * @param subject the person or client that asked, empty when unknown
 * @param client the app, empty when unknown
 * @param address the network address
 * @param resource what was asked for, as {@code Type/id}, type or service
 * @param patients ids of the patients concerned
 * @param parameters names of the search parameters, without their values
 */
public record AuditEntry(
    char action,
    String what,
    int status,
    String subject,
    String client,
    String address,
    String resource,
    List<String> patients,
    List<String> parameters) {
  public AuditEntry {
    patients = List.copyOf(patients);
    parameters = List.copyOf(parameters);
  }
}
