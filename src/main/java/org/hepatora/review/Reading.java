// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.review;

import java.util.List;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fhir.read.Located;

/**
 * One patient's record and what was understood of it, for any day.
 *
 * @param patient logical id; empty where a record was supplied that need not name one
 * @param record as it was read
 */
public record Reading(String patient, List<Located> record, PatientPicture picture) {}
