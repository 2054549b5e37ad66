// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import org.hepatora.decision.answer.Disposition;

/**
 * One synthetic patient.
 *
 * @param id the logical id of the Patient
 * @param intended the answer the course is built to get on the day the cohort was made for; of one
 *     who is followed for years, on the day the window opened
 * @param course the name of its archetype
 * @param followed whether the window opened years ago and the record tells what came of it
 * @param transactionBundle everything recorded, a FHIR transaction as JSON; loading it twice
 *     changes nothing
 */
public record DemoPatient(
    String id,
    String name,
    Disposition intended,
    String course,
    boolean followed,
    String transactionBundle) {}
