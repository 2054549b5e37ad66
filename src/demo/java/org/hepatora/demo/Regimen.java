// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The regimens of the demo courses; evidence.md 1. Immunotherapy comes last. */
enum Regimen {
  ATEZOLIZUMAB_BEVACIZUMAB("t-a", "T+A", Drug.BEVACIZUMAB, Drug.ATEZOLIZUMAB),
  DOUBLE_DA("dda", "Double-Da", Drug.IBI305, Drug.SINTILIMAB),
  DOUBLE_AI("dai", "Double-Ai", Drug.APATINIB, Drug.CAMRELIZUMAB),
  LEAP_012("lpt", "LEAP-012 combination", Drug.LENVATINIB, Drug.PEMBROLIZUMAB),
  STRIDE("stride", "STRIDE", Drug.TREMELIMUMAB, Drug.DURVALUMAB),
  LENVATINIB_TACE("len-tace", "LEN-TACE", Drug.LENVATINIB),
  HAIC_TRIPLE("haic-triple", "HAIC + lenvatinib + toripalimab", Drug.LENVATINIB, Drug.TORIPALIMAB),
  LENVATINIB(null, "lenvatinib", Drug.LENVATINIB),
  SORAFENIB(null, "sorafenib", Drug.SORAFENIB),
  REGORAFENIB(null, "regorafenib", Drug.REGORAFENIB);

  private final @Nullable String code;
  private final String title;
  private final List<Drug> drugs;

  Regimen(@Nullable String code, String title, Drug... drugs) {
    this.code = code;
    this.title = title;
    this.drugs = List.of(drugs);
  }

  /** Its code in CodeSystem regimen; a single drug has none. */
  @Nullable String code() {
    return code;
  }

  String title() {
    return title;
  }

  List<Drug> drugs() {
    return drugs;
  }
}
