// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.coding;
import static org.hepatora.fhir.code.Codes.ATC;
import static org.hepatora.fhir.code.Codes.RXNORM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A drug of the demo courses, its label dose and rhythm. Only codes sure in evidence.md 1.1 are
 * written; the others travel as text, as they do in the hospitals that use them.
 */
enum Drug {
  ATEZOLIZUMAB("atezolizumab", "阿替利珠单抗", "1792776", "L01FF05", 21, 21, "1200 mg"),
  BEVACIZUMAB("bevacizumab", "贝伐珠单抗", "253337", "L01FG01", 21, 42, "15 mg/kg"),
  SINTILIMAB("sintilimab", "信迪利单抗", null, null, 21, 21, "200 mg"),
  IBI305("bevacizumab biosimilar IBI305", "达攸同", null, null, 21, 42, "15 mg/kg"),
  CAMRELIZUMAB("camrelizumab", "卡瑞利珠单抗", null, null, 14, 21, "200 mg"),
  TORIPALIMAB("toripalimab", "特瑞普利单抗", null, null, 21, 21, "240 mg"),
  PEMBROLIZUMAB("pembrolizumab", "帕博利珠单抗", "1547545", "L01FF02", 42, 21, "400 mg"),
  DURVALUMAB("durvalumab", "度伐利尤单抗", null, null, 28, 21, "1500 mg"),
  TREMELIMUMAB("tremelimumab", "替西木单抗", null, null, 0, 28, "300 mg"),
  APATINIB("apatinib", "阿帕替尼", null, null, -1, 30, "250 mg once daily"),
  LENVATINIB("lenvatinib", "仑伐替尼", "1603296", "L01EX08", -1, 14, "8 mg once daily"),
  SORAFENIB("sorafenib", "索拉非尼", "495881", "L01EX02", -1, 14, "400 mg twice daily"),
  REGORAFENIB(
      "regorafenib", "瑞戈非尼", "1312397", "L01EX05", -1, 14, "160 mg once daily, 3 weeks of 4"),
  ENTECAVIR("entecavir", "恩替卡韦", null, "J05AF10", -1, 0, "0.5 mg once daily"),
  TENOFOVIR("tenofovir disoproxil", "富马酸替诺福韦二吡呋酯", null, "J05AF07", -1, 0, "245 mg once daily"),
  TENOFOVIR_ALAFENAMIDE(
      "tenofovir alafenamide", "富马酸丙酚替诺福韦", null, "J05AF13", -1, 0, "25 mg once daily");

  private final String title;
  private final String chinese;
  private final @Nullable String rxNorm;
  private final @Nullable String atc;
  private final int days;
  private final int clearDays;
  private final String dose;

  Drug(
      String title,
      String chinese,
      @Nullable String rxNorm,
      @Nullable String atc,
      int days,
      int clearDays,
      String dose) {
    this.title = title;
    this.chinese = chinese;
    this.rxNorm = rxNorm;
    this.atc = atc;
    this.days = days;
    this.clearDays = clearDays;
    this.dose = dose;
  }

  /** Taken at home every day, recorded as a statement; else given in the hospital. */
  boolean oral() {
    return days < 0;
  }

  /** Days from dose to dose; 0 = once only. */
  int cycleDays() {
    return days;
  }

  /** The preferred days between its last dose and an operation; decision.md G10. */
  int clearDays() {
    return clearDays;
  }

  /** The dose in words. */
  String dose() {
    return dose;
  }

  /** The amount of one dose: the number and the unit its words begin with. */
  ObjectNode doseQuantity() {
    var words = dose.split(" ", 3);
    return Shape.quantity(Long.parseLong(words[0]), words[1]);
  }

  /** The drug as that hospital writes it. */
  ObjectNode concept(Hospital hospital) {
    var name = hospital.chinese() ? chinese + " (" + title + ")" : title;
    if (rxNorm != null && atc != null) {
      return Shape.concept(name, coding(RXNORM, rxNorm), coding(ATC, atc));
    }
    return atc == null ? Shape.text(name) : Shape.concept(name, coding(ATC, atc));
  }
}
