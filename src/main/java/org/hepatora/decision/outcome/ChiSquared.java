// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.hipparchus.special.Erf;

/** A test statistic of one degree of freedom and its probability. */
record ChiSquared(double statistic, double p) {
  static ChiSquared of(double statistic) {
    return new ChiSquared(statistic, Erf.erfc(Math.sqrt(statistic / 2)));
  }
}
