// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hepatora.decision.words.Sentence;
import org.hepatora.knowledge.Publication.Address;
import org.hepatora.knowledge.Publication.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The publications of the table of evidence: each is named, opens, claims something and is dated.
 */
final class EvidenceRows {
  private final List<String> problems;
  final List<Publication> publications = new ArrayList<>();

  EvidenceRows(List<Row> rows, List<String> problems) {
    this.problems = problems;
    var concepts = new LinkedHashMap<String, List<Row>>();
    rows.forEach(row -> concepts.computeIfAbsent(row.concept(), any -> new ArrayList<>()).add(row));
    concepts.forEach(this::publication);
  }

  private void publication(String concept, List<Row> rows) {
    var cites = new ArrayList<String>();
    var addresses = new ArrayList<Address>();
    var used = new ArrayList<String>();
    @Nullable Sentence claim = null;
    @Nullable Seen seen = null;
    @Nullable LocalDate checked = null;
    for (var row : rows) {
      switch (row.match()) {
        case "cite" -> cites.add(row.value());
        case "claim" -> claim = Sentence.of(row.value());
        case "used" -> used.add(row.value());
        case "seen" -> seen = seen(row);
        case "checked" -> checked = day(row);
        default -> {
          var address = Address.of(row.match(), row.value());
          if (address != null) {
            addresses.add(address);
          }
        }
      }
    }
    if (cites.isEmpty() || addresses.isEmpty() || claim == null) {
      problems.add(rows.get(0).problem(concept + " needs a cite, an address and a claim"));
    } else if (seen == null || checked == null) {
      problems.add(rows.get(0).problem(concept + " needs how it was seen and when it was checked"));
    } else {
      publications.add(new Publication(concept, cites, addresses, claim, seen, checked, used));
    }
  }

  private @Nullable Seen seen(Row row) {
    var seen = Seen.ofCode(row.value());
    if (seen == null) {
      problems.add(row.problem("nothing is seen as \"" + row.value() + '"'));
    }
    return seen;
  }

  private @Nullable LocalDate day(Row row) {
    try {
      return LocalDate.parse(row.value());
    } catch (DateTimeParseException none) {
      problems.add(row.problem("\"" + row.value() + "\" is not a day"));
      return null;
    }
  }
}
