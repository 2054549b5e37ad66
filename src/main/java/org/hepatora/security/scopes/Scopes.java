// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.scopes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scopes of a token, a request or a registration.
 *
 * @param resources those for FHIR resources
 * @param others every other one, such as {@code openid} or {@code launch/patient}
 */
public record Scopes(List<ResourceScope> resources, Set<String> others) {
  public Scopes {
    resources = List.copyOf(resources);
    others = Set.copyOf(others);
  }

  /** From the words of a scope parameter; what is no scope SMART knows grants nothing. */
  public static Scopes of(Collection<String> words) {
    var resources = new ArrayList<ResourceScope>();
    var others = new LinkedHashSet<String>();
    for (String word : words) {
      var scope = ResourceScope.parse(word);
      if (scope != null) {
        resources.add(scope);
      } else if (!word.contains(".") || !word.contains("/")) {
        others.add(word);
      }
    }
    return new Scopes(resources, others);
  }

  /** From the text of a scope parameter. */
  public static Scopes of(String text) {
    return of(Arrays.stream(text.trim().split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  /** Whether this other scope is among them. */
  public boolean has(String other) {
    return others.contains(other);
  }

  /** Whether any is for resources of this level. */
  public boolean hasLevel(Level level) {
    return resources.stream().anyMatch(scope -> scope.level() == level);
  }

  /** Those that let do this with that type. */
  public List<ResourceScope> granting(Access access, String type) {
    return resources.stream()
        .filter(scope -> scope.access().contains(access) && scope.speaksOf(type))
        .toList();
  }

  /**
   * What remains when no more than the limit may be given. Scopes other than for resources remain
   * where the limit has them too.
   */
  public Scopes within(Scopes limit) {
    var remaining = new ArrayList<ResourceScope>();
    for (ResourceScope asked : resources) {
      var parts =
          limit.resources.stream()
              .map(asked::within)
              .filter(part -> part != null)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (parts.contains(asked)) {
        remaining.add(asked);
      } else {
        remaining.addAll(parts);
      }
    }
    var both = new LinkedHashSet<>(others);
    both.retainAll(limit.others);
    return new Scopes(remaining.stream().distinct().toList(), both);
  }

  /** The words of the scope parameter. */
  public Set<String> words() {
    var words = new LinkedHashSet<>(others);
    resources.forEach(scope -> words.add(scope.text()));
    return words;
  }
}
