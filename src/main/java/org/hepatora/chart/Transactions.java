// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How features write what a person decided: as that person, and the way every client's write goes,
 * with its permissions, validation, conditions and audit.
 */
public interface Transactions {
  /**
   * Carries out a transaction Bundle for the caller of this moment: all of it or nothing.
   *
   * @return the transaction-response Bundle
   * @throws org.hepatora.errors.RequestProblem when it is refused, with the kind of the refusal
   */
  JsonNode carryOut(ObjectNode bundle);
}
