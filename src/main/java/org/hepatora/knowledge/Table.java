// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables there are, and the kinds of rows each may have. */
public enum Table {
  /** Drugs with classes, intervals, codes and names. */
  DRUGS(
      "drugs",
      Set.of(
          "display",
          "words",
          "class",
          "washout",
          "oral",
          "code",
          "name",
          "nickname",
          "short",
          "regimen-code")),
  /** Drugs of TACE and HAIC. */
  CYTOTOXICS("cytotoxics", Set.of("name")),
  /** Systemic glucocorticoids and what they are worth in prednisone. */
  STEROIDS("steroids", Set.of("equivalent", "code", "name", "except")),
  /** Published regimens and nicknames of combinations. */
  REGIMENS(
      "regimens",
      Set.of("display", "words", "drug", "local", "name", "bounded", "whole", "citation", "note")),
  /** What Observations measure. */
  ANALYTES("analytes", Set.of("code", "text")),
  /** What Conditions say. */
  CONDITIONS(
      "conditions", Set.of("code", "prefix", "text", "contains", "word", "except", "except-word")),
  /** Operations and local therapies. */
  PROCEDURES(
      "procedures", Set.of("code", "prefix", "contains", "word", "except", "prevails", "short")),
  /** Publications, and what is taken from each. */
  EVIDENCE(
      "evidence",
      Set.of(
          "cite", "doi", "pubmed", "pmc", "registry", "page", "claim", "seen", "checked", "used")),
  /** What may follow when a line of therapy fails. */
  OPTIONS(
      "options",
      Set.of(
          "words",
          "gives",
          "after",
          "after-regimen",
          "biomarker",
          "afp-from",
          "registry",
          "status",
          "claim")),
  /** The wide net: what makes something not understood worth a stop. */
  SIGNS("signs", Set.of("prefix", "contains", "word", "stem", "except", "except-word")),
  /** What no rule judges and a board has to know. */
  UNJUDGED("unjudged", Set.of("code", "prefix", "contains", "word", "except", "except-word")),
  /** Wounds, leaks and bleeds that hold drugs. */
  COMPLICATIONS(
      "complications", Set.of("code", "prefix", "contains", "word", "except", "except-word"));

  private final String file;
  private final Set<String> matches;

  Table(String file, Set<String> matches) {
    this.file = file;
    this.matches = matches;
  }

  /** The name of its file, without the ending. */
  public String file() {
    return file;
  }

  boolean has(String match) {
    return matches.contains(match);
  }

  static @Nullable Table of(String name) {
    for (var table : values()) {
      if (table.file.equals(name)) {
        return table;
      }
    }
    return null;
  }
}
