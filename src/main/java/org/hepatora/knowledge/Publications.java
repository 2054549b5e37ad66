// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The publications behind the decision, and where a sentence names one: such words become links,
 * and so do identifiers a hospital's own rows bring.
 */
public final class Publications {
  /** Where a page of this project's own notes is explained. */
  public static final String NOTES = "/guide/evidence#notes";

  private static final String IDENTIFIERS =
      "|doi (?<doi>10\\.\\d{4,9}/[^\\s,;，；。]+)|PubMed"
          + " (?<pubmed>\\d{5,9})|(?<pmc>PMC\\d{5,9})|(?<registry>NCT\\d{8})|(?<note>(?:decision"
          + " rules|evidence notes|method notes|判定规则|证据说明|方法说明)(?: [A-Z]?\\d[\\d.]*\\b)?)";

  private final List<Publication> all;
  private final Map<String, Publication> byCite = new HashMap<>();
  private final Pattern names;

  /** The cites by their first letter, the longest first. */
  private final Map<Character, List<String>> byFirstLetter;

  Publications(List<Publication> all) {
    this.all = List.copyOf(all);
    var cites = new ArrayList<String>();
    for (var publication : all) {
      for (var cite : publication.cites()) {
        byCite.put(cite, publication);
        cites.add(cite);
      }
    }
    cites.sort(Comparator.comparing(String::length).reversed());
    byFirstLetter = cites.stream().collect(Collectors.groupingBy(cite -> cite.charAt(0)));
    names =
        Pattern.compile(
            cites.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"))
                + IDENTIFIERS);
  }

  /** Every publication, in the order of the table. */
  public List<Publication> all() {
    return all;
  }

  /** The sentence in pieces; together they read as it does. */
  public List<Piece> pieces(String sentence) {
    var pieces = new ArrayList<Piece>();
    var found = names.matcher(sentence);
    int done = 0;
    while (found.find()) {
      int end = found.end();
      String href;
      var publication = byCite.get(found.group());
      if (publication != null) {
        href = publication.addresses().get(0).href();
      } else if (found.group("doi") != null) {
        var doi = withoutTrail(found.group("doi"));
        end = found.start("doi") + doi.length();
        href = "https://doi.org/" + doi;
      } else {
        href = identifier(found);
      }
      if (found.start() > done) {
        pieces.add(new Piece(sentence.substring(done, found.start()), null));
      }
      pieces.add(new Piece(sentence.substring(found.start(), end), href));
      done = end;
    }
    if (done < sentence.length()) {
      pieces.add(new Piece(sentence.substring(done), null));
    }
    return pieces;
  }

  private static String identifier(java.util.regex.Matcher found) {
    if (found.group("pubmed") != null) {
      return "https://pubmed.ncbi.nlm.nih.gov/" + found.group("pubmed") + "/";
    }
    if (found.group("pmc") != null) {
      return "https://pmc.ncbi.nlm.nih.gov/articles/" + found.group("pmc") + "/";
    }
    return found.group("registry") != null
        ? "https://clinicaltrials.gov/study/" + found.group("registry")
        : NOTES;
  }

  /** A full stop or a bracket the sentence closes is no part of the identifier. */
  private static String withoutTrail(String doi) {
    var end = doi.length();
    while (end > 0 && isTrail(doi, end)) {
      end--;
    }
    return doi.substring(0, end);
  }

  private static boolean isTrail(String doi, int end) {
    char last = doi.charAt(end - 1);
    if (last == ')') {
      var whole = doi.substring(0, end);
      return whole.chars().filter(c -> c == ')').count()
          > whole.chars().filter(c -> c == '(').count();
    }
    return last == '.' || last == ':' || last == '）';
  }

  /** The publications these sentences name, each once, in the order they are named. */
  public List<Publication> namedIn(List<String> sentences) {
    var named = new LinkedHashSet<Publication>();
    for (var sentence : sentences) {
      int at = 0;
      while (at < sentence.length()) {
        var cite = citeAt(sentence, at);
        if (cite != null) {
          named.add(Objects.requireNonNull(byCite.get(cite)));
        }
        at += cite == null ? 1 : cite.length();
      }
    }
    return List.copyOf(named);
  }

  private @Nullable String citeAt(String sentence, int at) {
    for (var cite : byFirstLetter.getOrDefault(sentence.charAt(at), List.of())) {
      if (sentence.startsWith(cite, at)) {
        return cite;
      }
    }
    return null;
  }

  /**
   * A part of a sentence.
   *
   * @param href where it leads; null for plain words
   */
  public record Piece(String words, @Nullable String href) {}
}
