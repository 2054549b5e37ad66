// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Amount;

/**
 * What the liver scores are computed from, each input as it is known on one day. Whether a value is
 * recent enough is decided before it comes here: an old one comes as {@link Finding.Missing}.
 */
public record LiverPanel(
    Finding<Amount.Bilirubin> bilirubin,
    Finding<Amount.Albumin> albumin,
    Finding<Amount.Inr> inr,
    Finding<Amount.Creatinine> creatinine,
    Finding<Amount.Sodium> sodium,
    Finding<? extends ChildPugh.Grade> ascites,
    Finding<? extends ChildPugh.Grade> encephalopathy) {}
