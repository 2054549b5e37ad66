// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every scope. */
class ScopesProperties {
  private static final List<String> TYPES = List.of("*", "Patient", "Observation", "Condition");

  @Provide
  Arbitrary<ResourceScope> scope() {
    return Combinators.combine(
            Arbitraries.of(Level.class),
            Arbitraries.of(TYPES),
            Arbitraries.of(Access.class).set().ofMinSize(1),
            Arbitraries.of("", "category=laboratory", "code=x", "category=a&code=b"))
        .as(ResourceScope::of);
  }

  @Provide
  Arbitrary<List<ResourceScope>> scopes() {
    return scope().list().ofMaxSize(4);
  }

  @Property(tries = 500)
  void whatIsWrittenIsReadAgain(@ForAll("scope") ResourceScope scope) {
    var read = ResourceScope.parse(scope.text());
    assertThat(read).isEqualTo(scope);
  }

  @Property(tries = 500)
  void anyTextIsAScopeOrNotAndNeverAnException(@ForAll String text) {
    assertThat(Scopes.of(text).resources()).allMatch(each -> text.contains(each.text()));
  }

  @Property(tries = 1000)
  void narrowingNeverGrantsWhatEitherSideDoesNot(
      @ForAll("scopes") List<ResourceScope> asked,
      @ForAll("scopes") List<ResourceScope> limit,
      @ForAll Access access) {
    var both = new Scopes(asked, Set.of()).within(new Scopes(limit, Set.of()));
    for (String type : List.of("Patient", "Observation", "Basic")) {
      for (ResourceScope granted : both.granting(access, type)) {
        assertThat(asked)
            .anyMatch(
                each ->
                    each.level() == granted.level()
                        && each.speaksOf(type)
                        && each.access().contains(access));
        assertThat(limit)
            .anyMatch(
                each ->
                    (each.level() == granted.level() || each.level() == Level.USER)
                        && each.speaksOf(type)
                        && each.access().contains(access)
                        && granted.filter().contains(each.filter()));
      }
    }
  }

  @Property(tries = 300)
  void narrowingToItselfChangesNothing(@ForAll("scopes") List<ResourceScope> scopes) {
    var all = new Scopes(scopes, Set.of("openid"));
    assertThat(all.within(all).words()).containsAll(all.words());
  }
}
