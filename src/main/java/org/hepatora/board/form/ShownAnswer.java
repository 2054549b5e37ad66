// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a page showed when somebody decided on it: the answer with its plan, and the version of each
 * resource of the MDT. A decision on anything else is not carried out.
 *
 * @param proposal digest of the answer and its plan
 * @param versions as {@code Type/id/_history/version}
 */
public record ShownAnswer(String proposal, SortedSet<String> versions) {
  private static final int DIGITS = 32;
  private static final String VERSION = "/_history/";

  static ShownAnswer of(String proposal, MdtRecord mdtRecord) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(proposal.getBytes(StandardCharsets.UTF_8));
      return new ShownAnswer(
          HexFormat.of().formatHex(hash).substring(0, DIGITS), mdtRecord.versions());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** From the field of a form. */
  static ShownAnswer parse(String text) {
    var words = Arrays.asList(text.strip().split("\\s+"));
    return new ShownAnswer(words.get(0), new TreeSet<>(words.subList(1, words.size())));
  }

  /** For the field of a form. */
  public String text() {
    return (proposal + " " + String.join(" ", versions)).strip();
  }

  /** What is different now, in the order of importance; empty when nothing is. */
  List<Change> until(ShownAnswer now) {
    var changes = new ArrayList<Change>();
    if (!now.proposal.equals(proposal)) {
      changes.add(new Change("board.changed.answer", ""));
    }
    var before = byReference(versions);
    var after = byReference(now.versions);
    after.forEach(
        (reference, version) -> {
          if (!before.containsKey(reference)) {
            changes.add(new Change("board.changed.added", reference));
          } else if (!version.equals(before.get(reference))) {
            changes.add(new Change("board.changed.changed", reference));
          }
        });
    before.keySet().stream()
        .filter(reference -> !after.containsKey(reference))
        .forEach(reference -> changes.add(new Change("board.changed.gone", reference)));
    return changes;
  }

  private static TreeMap<String, String> byReference(SortedSet<String> versions) {
    return versions.stream()
        .filter(each -> each.contains(VERSION))
        .collect(
            Collectors.toMap(
                each -> each.substring(0, each.indexOf(VERSION)),
                each -> each.substring(each.indexOf(VERSION) + VERSION.length()),
                (one, other) -> other,
                TreeMap::new));
  }

  /**
   * Something that changed since the page was shown.
   *
   * @param key of the sentence in the message bundle
   * @param reference of the resource; empty when it is about the answer
   */
  public record Change(String key, String reference) {}
}
