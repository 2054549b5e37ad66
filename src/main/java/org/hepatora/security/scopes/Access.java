// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.scopes;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with a resource type, in the order in which SMART 2 writes the letters. */
public enum Access {
  CREATE('c'),
  READ('r'),
  UPDATE('u'),
  DELETE('d'),
  SEARCH('s');

  private final char letter;

  Access(char letter) {
    this.letter = letter;
  }

  /** The letters of a set, in order. */
  public static String letters(Set<Access> access) {
    var text = new StringBuilder();
    for (Access each : values()) {
      if (access.contains(each)) {
        text.append(each.letter);
      }
    }
    return text.toString();
  }

  /** The set that letters in order name, or null when they are none, repeated or out of order. */
  static @Nullable Set<Access> ofLetters(String letters) {
    var access = EnumSet.noneOf(Access.class);
    int position = 0;
    for (Access each : values()) {
      if (position < letters.length() && letters.charAt(position) == each.letter) {
        access.add(each);
        position++;
      }
    }
    return access.isEmpty() || position < letters.length()
        ? null
        : Collections.unmodifiableSet(access);
  }

  /** The set that a word of SMART 1 stands for, or null when it is none of the three. */
  static @Nullable Set<Access> ofWord(String word) {
    return switch (word) {
      case "read" -> Collections.unmodifiableSet(EnumSet.of(READ, SEARCH));
      case "write" -> Collections.unmodifiableSet(EnumSet.of(CREATE, UPDATE, DELETE));
      case "*" -> Collections.unmodifiableSet(EnumSet.allOf(Access.class));
      default -> null;
    };
  }
}
