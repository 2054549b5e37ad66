// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Argument;
import org.hepatora.knowledge.Publications.Piece;
import org.hepatora.language.Speech;
import org.hepatora.policy.PolicyTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every citation opens, and what was not read in the paper says so; evidence.md. */
class PublicationsTest {
  private static final Knowledge KNOWLEDGE = Knowledge.standard();
  private static final Publications PUBLICATIONS = KNOWLEDGE.publications();

  /** Sources that are a label, a practice or a definition and no publication of one place. */
  private static final List<String> NO_PUBLICATION =
      List.of("usual practice", "US label", "ramucirumab label", "docs/clinical/");

  static Stream<String> citations() throws IllegalAccessException {
    var said = new ArrayList<Argument>();
    for (var field : Citations.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        said.add((Argument) Objects.requireNonNull(field.get(null)));
      }
    }
    new EligibilityAssessor(Policy.standard(), KNOWLEDGE.formulary().drugs())
        .criteria()
        .forEach(criterion -> said.addAll(criterion.citations()));
    PolicyTree.limits(Policy.standard()).values().forEach(limit -> said.add(limit.source()));
    KNOWLEDGE.formulary().regimens().forEach(regimen -> said.addAll(regimen.citations()));
    for (var kind : Measure.Kind.values()) {
      said.add(kind.citation());
    }
    return said.stream().map(words -> Speech.say(words, Locale.ENGLISH)).distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("citations")
  void everyCitationOpens(String citation) {
    boolean opens = PUBLICATIONS.pieces(citation).stream().anyMatch(piece -> piece.href() != null);
    assertThat(opens || NO_PUBLICATION.stream().anyMatch(citation::contains)).isTrue();
  }

  /** The words of a sentence are the words of its pieces, whatever is a link among them. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("citations")
  void thePiecesReadAsTheSentence(String citation) {
    assertThat(
            PUBLICATIONS.pieces(citation).stream().map(Piece::words).collect(Collectors.joining()))
        .isEqualTo(citation);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "As in J Hepatol 2026;84:1 (doi"
            + " 10.1016/S0140-6736(26)01252-3).|https://doi.org/10.1016/S0140-6736(26)01252-3",
        "(doi 10.1000/x1).|https://doi.org/10.1000/x1",
        "见 doi 10.1000/x1；其他|https://doi.org/10.1000/x1",
        "series, PubMed 27334650|https://pubmed.ncbi.nlm.nih.gov/27334650/",
        "NCT04649489|https://clinicaltrials.gov/study/NCT04649489",
        "PMC8339966|https://pmc.ncbi.nlm.nih.gov/articles/PMC8339966/",
        "TALENTop, Lancet 2026|https://doi.org/10.1016/S0140-6736(26)01252-3",
        "decision rules G10|/guide/evidence#notes",
        "no source at all|",
      })
  void identifiersAndNamesLead(String sentence, String href) {
    var hrefs =
        PUBLICATIONS.pieces(sentence).stream().map(Piece::href).filter(Objects::nonNull).toList();
    assertThat(hrefs).isEqualTo(href == null ? List.of() : List.of(href));
  }

  static Stream<Publication> publications() {
    return PUBLICATIONS.all().stream();
  }

  @ParameterizedTest
  @MethodSource("publications")
  void aClaimIsSaidInBothLanguagesAndDated(Publication one) {
    var english = Speech.say(one.claim(), Locale.ENGLISH);
    var chinese = Speech.say(one.claim(), Locale.SIMPLIFIED_CHINESE);
    assertThat(english).isNotEqualTo(one.claim().key()).isNotEqualTo(chinese);
    assertThat(chinese).matches("(?s).*\\p{IsHan}.*");
    assertThat(one.addresses()).allMatch(address -> address.href().startsWith("http"));
    assertThat(one.checked()).isBetween(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
  }

  /** A number nobody read in the paper is shown as reported, in each language. */
  @ParameterizedTest
  @MethodSource("publications")
  void whatWasSeenInSecondarySourcesOnlyIsAsReported(Publication one) {
    if (one.seen() == Publication.Seen.SECONDARY) {
      assertThat(Speech.say(one.claim(), Locale.ENGLISH)).containsIgnoringCase("as reported");
      assertThat(Speech.say(one.claim(), Locale.SIMPLIFIED_CHINESE)).contains("据报道");
    }
  }

  /** Claims that must not be made, decision.md 4: the interview's survival rates. */
  @Test
  void theSeedsUnpublishedRatesAreShownNowhere() {
    for (var one : PUBLICATIONS.all()) {
      if (one.concept().equals("seed")) {
        assertThat(Speech.say(one.claim(), Locale.ENGLISH)).doesNotContain("%");
      }
    }
  }

  /** The page lists what a person must still compare with the paper, all of it and nothing else. */
  @Test
  void thePageListsWhatIsToBeChecked() throws IOException {
    var page = Files.readString(Path.of("docs/clinical/evidence.md"));
    var listed =
        Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (secondary|knowledge) ")
            .matcher(page)
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(
            PUBLICATIONS.all().stream()
                .filter(one -> one.seen().isToCheck())
                .map(one -> one.concept() + " " + one.seen().code())
                .toList());
  }

  @Test
  void aClaimGetsOld() {
    var one = PUBLICATIONS.all().get(0);
    assertThat(one.isOlderThan(365, one.checked().plusDays(365))).isFalse();
    assertThat(one.isOlderThan(365, one.checked().plusDays(366))).isTrue();
  }
}
