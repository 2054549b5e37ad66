// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import org.hepatora.fhir.read.RecordType.Need;

/**
 * One query of a patient's record, such as a prefetch key of CDS Hooks: its name, the one resource
 * type it brings, and the query itself.
 *
 * @param need what an answer loses when it was not answered
 */
public record ChartQuery(String name, String resourceType, String template, Need need) {
  /** The query for one patient. */
  public String query(String patientId) {
    return template.replace("{{context.patientId}}", patientId);
  }
}
