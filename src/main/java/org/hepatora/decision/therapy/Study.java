// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.List;
import java.util.Set;

/**
 * A trial a hospital has on record, as far as its entry tells whom it is for. Whether a patient may
 * take part is for its investigators.
 *
 * @param source the reference of its ResearchStudy
 * @param title what it is called
 * @param numbers its registry numbers
 * @param recruiting whether its status says that it takes patients
 * @param hepatocellular whether its condition is hepatocellular carcinoma
 * @param populations whom it says it is for; empty where it does not
 */
public record Study(
    String source,
    String title,
    List<String> numbers,
    boolean recruiting,
    boolean hepatocellular,
    Set<Population> populations) {
  public Study {
    numbers = List.copyOf(numbers);
    populations = Set.copyOf(populations);
  }

  /** CodeSystem study-population. */
  public enum Population {
    FIRST_LINE("first-line"),
    SECOND_LINE("second-line"),
    LATER_LINE("later-line"),
    AFTER_IMMUNOTHERAPY("after-immunotherapy"),
    GPC3_POSITIVE("gpc3-positive");

    private final String code;

    Population(String code) {
      this.code = code;
    }

    /** The code other systems see. */
    public String code() {
      return code;
    }

    /** Whether it says which line the study is for. */
    public boolean isLine() {
      return this == FIRST_LINE || this == SECOND_LINE || this == LATER_LINE;
    }
  }
}
