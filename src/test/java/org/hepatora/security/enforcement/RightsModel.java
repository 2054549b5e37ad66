// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a token may show and change, from SMART App Launch 2.2 and docs/security/README.md, without
 * the code under test.
 *
 * @param patient the patient in context, empty for none
 * @param rights its scopes for resources
 */
record RightsModel(String patient, List<Right> rights) {
  /** Types of docs/security/README.md that are nobody's record. */
  private static final Set<String> NOBODYS = Set.of("Practitioner", "Organization");

  /**
   * One scope.
   *
   * @param filter non-empty where it is limited by search parameters
   */
  record Right(String level, String type, String letters, String filter) {
    static Right of(String scope) {
      String[] parts = scope.split("[/.?]", 4);
      return new Right(parts[0], parts[1], parts[2], parts.length < 4 ? "" : parts[3]);
    }

    private boolean grants(String letter, String asked) {
      return letters.contains(letter) && (type.equals("*") || type.equals(asked));
    }
  }

  static RightsModel of(String patient, String... scopes) {
    return new RightsModel(patient, Arrays.stream(scopes).map(Right::of).toList());
  }

  /** Whether a resource of that type about that patient may be shown, found or counted. */
  boolean mayShow(String type, String owner) {
    return may("r", type, owner) || may("s", type, owner);
  }

  /** Whether a resource of that type about that patient may be made, changed or deleted. */
  boolean mayChange(String type, String owner) {
    return may("c", type, owner) || may("u", type, owner) || may("d", type, owner);
  }

  /** Whether the token reaches everybody's resources of that type, to read. */
  boolean readsAll(String type) {
    return rights.stream()
        .anyMatch(
            right ->
                !right.level().equals("patient")
                    && right.filter().isEmpty()
                    && right.grants("r", type));
  }

  private boolean may(String letter, String type, String owner) {
    return rights.stream()
        .filter(right -> right.grants(letter, type))
        .anyMatch(
            right ->
                !right.level().equals("patient")
                    || owner.equals(patient)
                    || ("rs".contains(letter) && NOBODYS.contains(type)));
  }
}
