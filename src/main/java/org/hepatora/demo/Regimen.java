package org.hepatora.demo;

import java.util.List;

/** The regimens of the demo courses; evidence.md 1. Immunotherapy comes last. */
enum Regimen {
  ATEZOLIZUMAB_BEVACIZUMAB("t-a", "T+A", Drug.BEVACIZUMAB, Drug.ATEZOLIZUMAB),
  DOUBLE_DA("dda", "Double-Da", Drug.IBI305, Drug.SINTILIMAB),
  DOUBLE_AI("dai", "Double-Ai", Drug.APATINIB, Drug.CAMRELIZUMAB),
  LEAP_012("lpt", "LEAP-012 combination", Drug.LENVATINIB, Drug.PEMBROLIZUMAB),
  STRIDE("stride", "STRIDE", Drug.TREMELIMUMAB, Drug.DURVALUMAB),
  LENVATINIB_TACE("len-tace", "LEN-TACE", Drug.LENVATINIB),
  HAIC_TRIPLE("haic-triple", "HAIC + lenvatinib + toripalimab", Drug.LENVATINIB, Drug.TORIPALIMAB),
  LENVATINIB("len", "lenvatinib", Drug.LENVATINIB),
  SORAFENIB("sor", "sorafenib", Drug.SORAFENIB),
  REGORAFENIB("reg", "regorafenib", Drug.REGORAFENIB);

  private final String code;
  private final String title;
  private final List<Drug> drugs;

  Regimen(String code, String title, Drug... drugs) {
    this.code = code;
    this.title = title;
    this.drugs = List.of(drugs);
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  List<Drug> drugs() {
    return drugs;
  }
}
