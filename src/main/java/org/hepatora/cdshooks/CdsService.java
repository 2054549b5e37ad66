// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

/** One CDS service. To add one, write a component that implements this; nothing else changes. */
interface CdsService {
  /** What discovery says about it. */
  ServiceDescription description();

  /** The cards for one call. */
  CdsAnswer answer(CdsRequest request);
}
