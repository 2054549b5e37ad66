// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;

/** What a caller is told whose token is missing or not accepted; nothing of the token itself. */
final class Unauthenticated {
  private Unauthenticated() {}

  static RequestProblem because(String reason) {
    return new RequestProblem(
        Kind.UNAUTHENTICATED, "The bearer token is not accepted: " + reason, null);
  }

  static RequestProblem missing() {
    return new RequestProblem(
        Kind.UNAUTHENTICATED, "A bearer token of a registered CDS client is required", null);
  }
}
