// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.units.Limit;

/**
 * When the tumour is imaged again under systemic therapy; evidence.md.
 *
 * @param earlyFrom shortest interval at first
 * @param earlyTo longest interval at first
 * @param earlyUntil days of the line until which that is so
 * @param laterFrom shortest interval after that
 * @param laterTo longest interval after that
 */
public record ScanLimits(
    Limit earlyFrom, Limit earlyTo, Limit earlyUntil, Limit laterFrom, Limit laterTo) {
  public ScanLimits {
    Order.require(earlyFrom, earlyTo, "the early interval of scans ends before it begins");
    Order.require(laterFrom, laterTo, "the later interval of scans ends before it begins");
  }

  static ScanLimits standard() {
    return new ScanLimits(days("42"), days("56"), days("180"), days("63"), days("84"));
  }

  private static Limit days(String days) {
    return Limit.published(days, "d", Citations.NHC_2026);
  }
}
