// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import java.math.BigDecimal;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** Numbers with their units as they are said. */
public final class Quantities {
  private Quantities() {}

  /** {@code 34 umol/L}; the name of a scale stands first: {@code ECOG 3}. */
  public static Argument words(BigDecimal value, String unit) {
    var number = Numeral.of(value);
    return switch (unit) {
      case "d" -> Sentence.of("value.d", number);
      case "points" -> Sentence.of("value.points", number);
      case "lesions" -> Sentence.of("value.lesions", number);
      case "nodules" -> Sentence.of("value.nodules", number);
      case "umol/L" -> Sentence.of("value.umol-l", number);
      case "10*9/L" -> Sentence.of("value.10-9-l", number);
      case "mg/d" -> Sentence.of("value.mg-d", number);
      case "CTCAE grade" -> Sentence.of("value.ctcae-grade", number);
      case "Cheng type" -> Sentence.of("value.cheng-type", number);
      case "[IU]/mL" -> Joined.of(Joint.SPACE, number, new Term("IU/mL"));
      case "m[IU]/L" -> Joined.of(Joint.SPACE, number, new Term("mIU/L"));
      case "m[arb'U]/mL" -> Joined.of(Joint.SPACE, number, new Term("mAU/mL"));
      case "x" -> Sentence.of("value.times", number);
      case "ECOG", "ASA", "ALBI" -> Joined.of(Joint.SPACE, new Term(unit), number);
      default -> Joined.of(Joint.SPACE, number, new Term(unit));
    };
  }
}
