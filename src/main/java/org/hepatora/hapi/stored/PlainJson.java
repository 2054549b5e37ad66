// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.stored;

/**
 * Whether a stored text may be sent as it stands: JSON as HAPI writes it, from its {@code
 * resourceType}, without meta, and with numbers that JSON has. HAPI 8.8.0 once stored {@code 1.},
 * and reads it.
 */
final class PlainJson {
  private PlainJson() {}

  /** What follows the type in the text of a resource of that type; -1 when it may not be sent. */
  static int rest(String text, String type) {
    String head = "{\"resourceType\":\"" + type + "\"";
    int rest = head.length();
    if (!text.startsWith(head)
        || rest >= text.length()
        || text.charAt(text.length() - 1) != '}'
        || text.startsWith(",\"meta\"", rest)
        || text.startsWith(",\"id\"", rest)
        || text.startsWith(",\"_id\"", rest)) {
      return -1;
    }
    return hasPlainNumbers(text, rest) ? rest : -1;
  }

  private static boolean hasPlainNumbers(String text, int from) {
    boolean inside = false;
    for (int at = from; at < text.length(); at++) {
      char each = text.charAt(at);
      if (inside) {
        if (each == '\\') {
          at++;
        } else if (each == '"') {
          inside = false;
        }
      } else if (each == '"') {
        inside = true;
      } else if (each == ' ' || each == '\n' || each == '+') {
        return false;
      } else if (each == '.' && !(isDigit(text, at - 1) && isDigit(text, at + 1))) {
        return false;
      } else if (each == '0' && isDigit(text, at + 1) && beginsNumber(text, at)) {
        return false;
      }
    }
    return !inside;
  }

  private static boolean beginsNumber(String text, int at) {
    char before = text.charAt(at - 1);
    return before == ':' || before == '[' || before == ',' || before == '-';
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
