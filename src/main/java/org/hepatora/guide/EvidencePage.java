// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Publication;
import org.hepatora.language.Speech;
import org.hepatora.policy.PolicyTree;
import org.springframework.stereotype.Component;

/**
 * Every claim with its source, and where it is used: found in the sentences that cite it, so that
 * the page cannot forget one.
 */
@Component
final class EvidencePage {
  private final Knowledge knowledge;
  private final Policy policy;
  private final GuideProperties properties;
  private final Clock clock;
  private final Map<String, Set<String>> used = new LinkedHashMap<>();

  EvidencePage(
      Knowledge knowledge,
      Policy policy,
      EligibilityAssessor assessor,
      GuideProperties properties,
      Clock clock) {
    this.knowledge = knowledge;
    this.policy = policy;
    this.properties = properties;
    this.clock = clock;
    for (var criterion : assessor.criteria()) {
      criterion.citations().forEach(cited -> uses(cited, criterion.id()));
    }
    PolicyTree.limits(policy).forEach((key, limit) -> uses(limit.source(), key));
    for (var regimen : knowledge.formulary().regimens()) {
      regimen.citations().forEach(cited -> uses(cited, "regimen " + regimen.code()));
    }
    for (var kind : Measure.Kind.values()) {
      uses(kind.citation(), kind.rule());
    }
    for (var option : knowledge.options()) {
      uses(option.citation(), "g4.progression: next line");
    }
    for (var publication : knowledge.publications().all()) {
      publication.used().forEach(place -> uses(publication, place));
    }
  }

  private void uses(Argument cited, String place) {
    var words = Speech.say(cited, Locale.ENGLISH);
    knowledge.publications().namedIn(List.of(words)).forEach(named -> uses(named, place));
  }

  private void uses(Publication publication, String place) {
    used.computeIfAbsent(publication.concept(), any -> new LinkedHashSet<>()).add(place);
  }

  /** Every publication, those a person still has to check first. */
  List<Claim> claims() {
    var today = LocalDate.now(clock);
    var claims = new ArrayList<Claim>();
    for (var publication : knowledge.publications().all()) {
      claims.add(
          new Claim(
              publication,
              List.copyOf(used.getOrDefault(publication.concept(), Set.of())),
              publication.isOlderThan(properties.claimDays(), today)));
    }
    claims.sort((one, other) -> Boolean.compare(other.isToCheck(), one.isToCheck()));
    return claims;
  }

  /** Every number the decision compares with. */
  List<Figure> numbers() {
    var numbers = new ArrayList<Figure>();
    PolicyTree.limits(policy).forEach((key, limit) -> numbers.add(new Figure(key, limit)));
    return numbers;
  }

  int claimDays() {
    return properties.claimDays();
  }

  /**
   * One publication on the page.
   *
   * @param used criteria, keys of the policy, regimens and measures that rest on it
   * @param old whether nobody compared it with its source for longer than the hospital allows
   */
  public record Claim(Publication publication, List<String> used, boolean old) {
    public boolean isToCheck() {
      return publication.seen().isToCheck();
    }
  }

  /** One limit of the policy under its key. */
  public record Figure(String key, Limit limit) {}
}
