// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

/**
 * What the MDT decided on a proposed plan, and what the plan and the request become by it. FHIR's
 * words for the three are our reading; docs/board.md.
 */
public enum MdtDecision {
  /** The plan is to be followed. */
  ACCEPTED("active", "plan", "completed", "accepted"),
  /** Not now; the request is to be discussed again. */
  DEFERRED("on-hold", "proposal", "on-hold", "proposed"),
  /** The plan is not to be followed. */
  DECLINED("revoked", "proposal", "completed", "rejected");

  private final String planStatus;
  private final String planIntent;
  private final String requestStatus;
  private final String goalStatus;

  MdtDecision(String planStatus, String planIntent, String requestStatus, String goalStatus) {
    this.planStatus = planStatus;
    this.planIntent = planIntent;
    this.requestStatus = requestStatus;
    this.goalStatus = goalStatus;
  }

  String planStatus() {
    return planStatus;
  }

  String planIntent() {
    return planIntent;
  }

  String goalStatus() {
    return goalStatus;
  }

  /** {@code ServiceRequest.status} of the request that led to it. */
  public String requestStatus() {
    return requestStatus;
  }
}
