// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.words.Argument;

/** What is said, in English, for tests that read it. */
public final class English {
  private English() {}

  public static String of(Argument words) {
    return Speech.say(words, Locale.ENGLISH);
  }

  public static List<String> of(Collection<? extends Argument> words) {
    return words.stream().map(English::of).toList();
  }
}
