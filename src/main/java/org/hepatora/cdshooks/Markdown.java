// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

/**
 * Text made harmless inside GitHub Markdown and HTML. A card is rendered by somebody else's page:
 * words from a patient's record must neither become markup nor a link there.
 */
final class Markdown {
  private static final char WORD_JOINER = '\u2060';
  private static final boolean[] PLAIN = plain();

  private Markdown() {}

  /** The text as one line that reads the same and means nothing to a renderer. */
  static String text(String raw) {
    var out = new StringBuilder(raw.length() + 16);
    append(raw, out);
    return out.toString();
  }

  /** The same at the end of what is there. */
  static void append(String raw, StringBuilder out) {
    int start = out.length();
    boolean space = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isPlain(c)) {
        out.append(c);
        space = false;
        continue;
      }
      if (Character.isWhitespace(c) || c == '\u00a0') {
        if (!space) {
          out.append(' ');
        }
        space = true;
        continue;
      }
      if (isInvisible(c)) {
        continue;
      }
      append(out, c, out.length() == start);
      if (startsLink(raw, i)) {
        out.append(WORD_JOINER);
      }
      space = false;
    }
    if (space && out.length() > start) {
      out.setLength(out.length() - 1);
    }
  }

  private static void append(StringBuilder out, char c, boolean first) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\\', '`', '*', '_', '[', ']', '|', '~', '$' -> out.append('\\').append(c);
      case '#', '+', '-', '=', '!', ':' -> {
        if (first) {
          out.append('\\');
        }
        out.append(c);
      }
      default -> out.append(c);
    }
  }

  /**
   * Renderers make links of bare addresses: after each of these marks the word is broken unseen.
   */
  private static boolean startsLink(String raw, int at) {
    char c = raw.charAt(at);
    if (c == '@') {
      return true;
    }
    if (c == ':') {
      return raw.startsWith("//", at + 1);
    }
    return (c == 'w' || c == 'W') && at >= 2 && raw.regionMatches(true, at - 2, "www.", 0, 4);
  }

  /** Most characters: they mean nothing to any renderer, wherever they stand. */
  private static boolean isPlain(char c) {
    return c < PLAIN.length && PLAIN[c];
  }

  private static boolean[] plain() {
    var plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      plain[c] =
          letter ? c != 'w' && c != 'W' : (c >= '0' && c <= '9') || ".,;()/%".indexOf(c) >= 0;
    }
    return plain;
  }

  /** Control characters, and those that turn the direction of writing or hide. */
  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff';
  }
}
