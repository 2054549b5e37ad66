// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** What a number or a rule rests on: publications by name, pages of this project in words. */
public final class Reference {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?<page>evidence|decision|docs/clinical/(?<card>[a-z-]+))\\.md ?(?<part>.*)");

  private Reference() {}

  /** Of one or more sources with a semicolon between them; a file name becomes words. */
  public static Argument of(String sources) {
    var parts = new ArrayList<Argument>();
    for (var source : sources.split("; ")) {
      parts.add(one(source));
    }
    return parts.size() == 1 ? parts.get(0) : new Joined(parts, Joint.SEMICOLON);
  }

  private static Argument one(String source) {
    var page = PAGE.matcher(source);
    if (!page.matches()) {
      return new Term(source);
    }
    if (page.group("card") != null) {
      return Sentence.of("source.card", Sentence.of("source.card." + page.group("card")));
    }
    var key = "source." + page.group("page");
    var part = page.group("part");
    return part.isEmpty() ? Sentence.of(key) : Sentence.of(key + "-part", new Term(part));
  }
}
