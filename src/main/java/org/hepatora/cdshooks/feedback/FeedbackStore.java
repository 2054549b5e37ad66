// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.feedback;

import java.util.List;

/** Keeps what was reported. */
interface FeedbackStore {
  /** Adds what is not there yet. */
  void keep(String service, String issuer, List<Report> reports);

  /** What was reported for the service, counted. */
  FeedbackSummary summary(String service);
}
