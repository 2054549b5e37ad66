// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is compared with names: words in lower case, letters and digits apart, every Chinese
 * character for itself, {@code +} and {@code /} kept, all other punctuation gone. Full-width
 * characters, accents and the traditional characters of drug names are folded.
 */
final class Tokens {
  private static final String ACCENTED = "àáâãäèéêëìíîïòóôõöùúûüçñ";
  private static final String PLAIN = "aaaaaeeeeiiiiooooouuuucn";
  private static final String TRADITIONAL = "單貝達雙樂羅納諾韋侖倫帶爾維瑪衛擇銳萬戈澤聖";
  private static final String SIMPLIFIED = "单贝达双乐罗纳诺韦仑仑带尔维玛卫择锐万戈泽圣";
  private static final int FULL_WIDTH_TO_ASCII = 0xFF01 - '!';

  /** Every character as it is compared. */
  private static final char[] FOLDED = table();

  private Tokens() {}

  static List<String> of(String text) {
    var tokens = new ArrayList<String>();
    var word = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = FOLDED[text.charAt(i)];
      boolean digit = c >= '0' && c <= '9';
      if (digit || (c >= 'a' && c <= 'z')) {
        if (digit != digits) {
          end(word, tokens);
        }
        digits = digit;
        word.append(c);
        continue;
      }
      end(word, tokens);
      if (c == '+' || c == '/' || c >= 0x2E80) {
        tokens.add(String.valueOf(c));
      }
    }
    end(word, tokens);
    return tokens;
  }

  private static void end(StringBuilder word, List<String> tokens) {
    if (word.length() > 0) {
      tokens.add(word.toString());
      word.setLength(0);
    }
  }

  private static char[] table() {
    var table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = folded((char) i);
    }
    return table;
  }

  private static char folded(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return Character.toLowerCase((char) (c - FULL_WIDTH_TO_ASCII));
    }
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }
    char lower = Character.toLowerCase(c);
    int accent = ACCENTED.indexOf(lower);
    if (accent >= 0) {
      return PLAIN.charAt(accent);
    }
    int traditional = TRADITIONAL.indexOf(c);
    return traditional >= 0 ? SIMPLIFIED.charAt(traditional) : lower;
  }
}
