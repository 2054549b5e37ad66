// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.text.Normalizer;

/**
 * Units as analysers print them: {@code *10^9/L}, {@code x 10^9/L}, {@code \u00d710\u2079/L} and
 * full-width letters are one unit. Only signs are folded, and the letter of the litre; capitals
 * count otherwise.
 */
final class PrintedUnits {
  private static final String SUPERSCRIPT =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private PrintedUnits() {}

  /** The unit with its signs in one form. */
  static String folded(String unit) {
    var text = new StringBuilder(unit.length());
    boolean raised = false;
    for (int i = 0; i < unit.length(); i++) {
      char c = unit.charAt(i);
      int power = SUPERSCRIPT.indexOf(c);
      if (power >= 0) {
        text.append(raised ? "" : "^").append(power);
        raised = true;
      } else if (!Character.isWhitespace(c)) {
        raised = false;
        text.append(c);
      }
    }
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    return withoutTimes(
        plain
            .replace('\u00d7', 'x')
            .replace('\u03bc', 'u')
            .replace('\u00b5', 'u')
            .replace('\u2215', '/')
            .replace('\u2044', '/')
            .replace('L', 'l'));
  }

  /** Without a sign of multiplication in front of a power of ten, which is written with a star. */
  private static String withoutTimes(String unit) {
    int ten = unit.indexOf("10");
    boolean times = ten == 1 && "xX*\u00b7.".indexOf(unit.charAt(0)) >= 0;
    var plain = times ? unit.substring(1) : unit;
    boolean power =
        plain.startsWith("10") && plain.length() > 3 && "^*eE".indexOf(plain.charAt(2)) >= 0;
    return power && Character.isDigit(plain.charAt(3)) ? "10*" + plain.substring(3) : plain;
  }
}
