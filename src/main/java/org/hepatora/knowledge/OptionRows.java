// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.NextLineOption;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** The options of the tables after a line of therapy failed. */
final class OptionRows {
  private static final Set<String> STATUSES = Set.of("drug", "trial");

  private final Map<String, Drug> drugs;
  private final List<Publication> publications;
  private final List<String> problems;
  final List<NextLineOption> options = new ArrayList<>();

  OptionRows(
      List<Row> rows,
      Map<String, Drug> drugs,
      List<Publication> publications,
      List<String> problems) {
    this.drugs = drugs;
    this.publications = publications;
    this.problems = problems;
    var concepts = new LinkedHashMap<String, List<Row>>();
    rows.forEach(row -> concepts.computeIfAbsent(row.concept(), any -> new ArrayList<>()).add(row));
    concepts.forEach(this::option);
  }

  private void option(String concept, List<Row> rows) {
    @Nullable Argument name = null;
    @Nullable Drug gives = null;
    @Nullable BigDecimal afpFrom = null;
    @Nullable Publication claim = null;
    var after = new HashSet<Drug>();
    var regimens = new HashSet<String>();
    var registries = new ArrayList<String>();
    boolean gpc3 = false;
    var status = "";
    for (var row : rows) {
      switch (row.match()) {
        case "words" -> name = Sentence.of(row.value());
        case "gives" -> gives = drug(row);
        case "after" -> {
          var drug = drug(row);
          if (drug != null) {
            after.add(drug);
          }
        }
        case "after-regimen" -> regimens.add(row.value());
        case "registry" -> registries.add(row.value());
        case "biomarker" -> gpc3 |= biomarker(row);
        case "afp-from" -> afpFrom = number(row);
        case "status" -> status = row.value();
        case "claim" -> claim = publication(row);
        default -> {}
      }
    }
    name = gives == null ? name : gives.display();
    if (name == null || claim == null || !STATUSES.contains(status)) {
      problems.add(
          rows.get(0).problem(concept + " needs a name, a claim and status drug or trial"));
      return;
    }
    options.add(
        new NextLineOption(
            name,
            gives,
            after,
            regimens,
            gpc3,
            afpFrom,
            registries,
            status.equals("trial"),
            claim.claim().whole(),
            new Term(claim.cites().get(0))));
  }

  private @Nullable Drug drug(Row row) {
    var drug = drugs.get(row.value());
    if (drug == null) {
      problems.add(row.problem("there is no drug \"" + row.value() + '"'));
    }
    return drug;
  }

  private boolean biomarker(Row row) {
    boolean known = row.value().equals("gpc3");
    if (!known) {
      problems.add(row.problem("there is no biomarker \"" + row.value() + '"'));
    }
    return known;
  }

  private @Nullable BigDecimal number(Row row) {
    try {
      return new BigDecimal(row.value());
    } catch (NumberFormatException none) {
      problems.add(row.problem("\"" + row.value() + "\" is not a number"));
      return null;
    }
  }

  private @Nullable Publication publication(Row row) {
    for (var publication : publications) {
      if (publication.concept().equals(row.value())) {
        return publication;
      }
    }
    problems.add(row.problem("there is no publication \"" + row.value() + '"'));
    return null;
  }
}
