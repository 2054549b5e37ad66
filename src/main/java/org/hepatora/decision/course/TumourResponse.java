// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.response.ResponseHistory;

/**
 * How the tumour responded in the current line and whether it has stopped shrinking, as known on
 * one day; decision.md 3.1-3.3. The gates judge by the same values.
 *
 * @param startKnown whether the first dose of the recorded therapy is known, so that the baseline
 *     is
 * @param policyVersion the policy whose numbers were used
 */
public record TumourResponse(
    ResponseHistory history, Plateau plateau, boolean startKnown, String policyVersion) {}
