// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A publication, what is taken from it, and how well it was seen.
 *
 * @param concept its name in the table
 * @param cites the words by which sentences name it; its link stands on them
 * @param addresses where it opens, the best first
 * @param claim what is taken from it
 * @param checked the day somebody last compared the claim with its source
 * @param used where it is used beside the criteria and limits that name it
 */
public record Publication(
    String concept,
    List<String> cites,
    List<Address> addresses,
    Sentence claim,
    Seen seen,
    LocalDate checked,
    List<String> used) {
  public Publication {
    cites = List.copyOf(cites);
    addresses = List.copyOf(addresses);
    used = List.copyOf(used);
  }

  /** Whether the claim was last checked longer ago than that many days. */
  public boolean isOlderThan(int days, LocalDate today) {
    return checked.plusDays(days).isBefore(today);
  }

  /**
   * A place on the web.
   *
   * @param words what is read, e.g. {@code doi 10.1016/j.jhep.2025.10.020}
   */
  public record Address(String words, String href) {
    /** The address of an identifier; null for a kind of identifier that has none. */
    static @Nullable Address of(String kind, String value) {
      return switch (kind) {
        case "doi" ->
            new Address("doi " + value, "https://doi.org/" + value.replace("<", "%3C").strip());
        case "pubmed" ->
            new Address("PubMed " + value, "https://pubmed.ncbi.nlm.nih.gov/" + value + "/");
        case "pmc" -> new Address(value, "https://pmc.ncbi.nlm.nih.gov/articles/" + value + "/");
        case "registry" -> new Address(value, "https://clinicaltrials.gov/study/" + value);
        case "page" -> new Address(value.replaceFirst("https?://([^/]+).*", "$1"), value);
        default -> null;
      };
    }
  }

  /** How well the source of a claim was seen by who wrote it down. */
  public enum Seen {
    ABSTRACT,
    REGISTRY,
    EXCERPT,
    SECONDARY,
    KNOWLEDGE;

    /** The word of the table. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person still has to look into the source before the number is relied on. */
    public boolean isToCheck() {
      return this == SECONDARY || this == KNOWLEDGE;
    }

    static @Nullable Seen ofCode(String code) {
      for (var seen : values()) {
        if (seen.code().equals(code)) {
          return seen;
        }
      }
      return null;
    }
  }
}
