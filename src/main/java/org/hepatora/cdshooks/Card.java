// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card of an answer; CDS Hooks 2.0 "Card Attributes". Empty members are left out when written.
 *
 * @param summary one sentence under 140 characters
 * @param detail GitHub Markdown without HTML
 */
record Card(
    String uuid,
    String summary,
    String detail,
    Indicator indicator,
    Source source,
    List<Suggestion> suggestions,
    @Nullable SelectionBehavior selectionBehavior,
    List<Coding> overrideReasons,
    List<Link> links) {
  static final int SUMMARY_LIMIT = 139;

  Card {
    if (summary.isBlank() || summary.length() > SUMMARY_LIMIT) {
      throw new IllegalArgumentException("a summary has 1 to 139 characters");
    }
    if (suggestions.isEmpty() != (selectionBehavior == null)) {
      throw new IllegalArgumentException("selectionBehavior goes with suggestions");
    }
    suggestions = List.copyOf(suggestions);
    overrideReasons = List.copyOf(overrideReasons);
    links = List.copyOf(links);
  }

  /** The sentence, cut at a word when it is too long for a summary. */
  static String summary(String sentence) {
    if (sentence.length() <= SUMMARY_LIMIT) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', SUMMARY_LIMIT - 1);
    int cut = end > SUMMARY_LIMIT / 2 ? end : SUMMARY_LIMIT - 1;
    if (Character.isHighSurrogate(sentence.charAt(cut - 1))) {
      cut--;
    }
    return sentence.substring(0, cut) + "…";
  }

  /** How urgent the card is. */
  enum Indicator {
    @JsonProperty("info")
    INFO,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("critical")
    CRITICAL
  }

  /** How many suggestions may be taken. */
  enum SelectionBehavior {
    @JsonProperty("at-most-one")
    AT_MOST_ONE,
    @JsonProperty("any")
    ANY
  }

  /** Who says so. */
  record Source(String label, String url, Coding topic) {}

  /** A FHIR Coding. */
  record Coding(String system, String code, String display) {}

  /** What the clinician can accept with one click. */
  record Suggestion(String label, String uuid, List<Action> actions) {
    Suggestion {
      actions = List.copyOf(actions);
    }
  }

  /**
   * A resource to be created by the EHR.
   *
   * @param resource its tree, or its JSON as it is
   */
  record Action(String type, String description, Object resource) {
    static Action create(String description, Object resource) {
      return new Action("create", description, resource);
    }
  }

  /** An address to open. */
  record Link(String label, String url, String type, @Nullable String appContext) {
    static Link absolute(String label, String url) {
      return new Link(label, url, "absolute", null);
    }

    /** A SMART app; the context reaches it with its access token. */
    static Link smart(String label, String url, String appContext) {
      return new Link(label, url, "smart", appContext);
    }
  }
}
