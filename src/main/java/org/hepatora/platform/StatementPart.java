// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import org.hl7.fhir.r4.model.CapabilityStatement;

/** What a feature has to say in the CapabilityStatement. */
public interface StatementPart {
  /**
   * Adds or corrects what the feature knows.
   *
   * @param base the public address of the server, without {@code /fhir}
   */
  void addTo(CapabilityStatement statement, String base);
}
