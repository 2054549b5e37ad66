// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

/** Why a time point is progressive disease. */
public enum Progression {
  /** The sum of the targets grew enough. */
  TARGET_GROWTH,
  /** A lesion was recorded with unequivocal progression. */
  UNEQUIVOCAL_PROGRESSION,
  /** A new lesion. */
  NEW_LESION,
  /** Reported as progressive under stated criteria, without measurements that show why. */
  REPORTED
}
