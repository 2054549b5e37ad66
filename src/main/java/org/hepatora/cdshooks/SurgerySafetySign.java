// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import org.springframework.stereotype.Component;

/** Surgery safety when orders are signed. docs/hooks/hcc-surgery-safety-sign.md */
@Component
final class SurgerySafetySign implements CdsService {
  private static final ServiceDescription DESCRIPTION =
      ServiceDescription.of(
          "hcc-surgery-safety-sign",
          "order-sign",
          "HCC surgery safety (order-sign)",
          "When a liver resection or ablation is ordered for a patient with hepatocellular"
              + " carcinoma: the intervals since the last doses, toxicity, liver reserve and"
              + " remnant. When an agent against VEGF is ordered near liver surgery: the interval."
              + " When a further cycle is ordered while the patient is in the window for surgery:"
              + " the tumour board first.",
          ChartPrefetch.REVIEW);

  private final SurgerySafety safety;

  SurgerySafetySign(SurgerySafety safety) {
    this.safety = safety;
  }

  @Override
  public ServiceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CdsAnswer answer(CdsRequest request) {
    return safety.answer(request, DraftOrders.signed(request.context()), DESCRIPTION);
  }
}
