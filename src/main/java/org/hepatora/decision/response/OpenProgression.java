// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;

/**
 * Unconfirmed progression (iUPD) waiting for its next scan; iRECIST.
 *
 * @param since the scan of the iUPD
 * @param rescanFrom earliest day of the confirming scan
 * @param rescanTo latest planned day of the confirming scan; the iUPD scan is valid until then
 */
public record OpenProgression(LocalDate since, LocalDate rescanFrom, LocalDate rescanTo) {}
