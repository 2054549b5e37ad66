// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugClass;
import org.hepatora.decision.therapy.DrugName;
import org.hepatora.decision.therapy.DrugName.Reach;
import org.hepatora.decision.therapy.WashoutTable;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** The drugs of the tables: each with a display, a class and, against a tumour, an interval. */
final class DrugRows {
  private final List<String> problems;
  final Map<String, Drug> drugs = new LinkedHashMap<>();
  final Map<Coded, Drug> codes = new HashMap<>();
  final List<DrugName> names = new ArrayList<>();

  DrugRows(List<Row> rows, List<String> problems) {
    this.problems = problems;
    var concepts = new LinkedHashMap<String, List<Row>>();
    rows.forEach(row -> concepts.computeIfAbsent(row.concept(), any -> new ArrayList<>()).add(row));
    concepts.forEach(this::drug);
    rows.forEach(this::name);
  }

  private void drug(String code, List<Row> rows) {
    var first = rows.get(0);
    @Nullable Argument display = null;
    boolean oral = false;
    var classes = new HashSet<DrugClass>();
    var intervals = new ArrayList<String>();
    for (var row : rows) {
      switch (row.match()) {
        case "display" -> display = display == null ? new Recorded(row.value()) : display;
        case "words" -> display = words(row.value());
        case "oral" -> oral = row.value().equals("yes");
        case "class" -> classes.addAll(drugClass(row));
        case "washout" -> intervals.addAll(interval(row));
        default -> {}
      }
    }
    if (display == null) {
      problems.add(first.problem(code + " has no display"));
    }
    if (classes.isEmpty()) {
      problems.add(first.problem(code + " has no class"));
    } else if (intervals.isEmpty() && !classes.contains(DrugClass.ANTIVIRAL)) {
      problems.add(first.problem(code + " has no interval (washout)"));
    }
    drugs.put(
        code,
        new Drug(
            drugs.size(),
            code,
            display == null ? new Recorded(code) : display,
            classes,
            oral,
            intervals));
  }

  /** The words of a key, around those of another where two are given. */
  private static Argument words(String keys) {
    var parts = keys.split(" ", -1);
    return parts.length == 1 ? Sentence.of(parts[0]) : Sentence.of(parts[0], Sentence.of(parts[1]));
  }

  private Set<DrugClass> drugClass(Row row) {
    var known = DrugClass.ofCode(row.value());
    if (known == null) {
      problems.add(row.problem("there is no class \"" + row.value() + '"'));
      return Set.of();
    }
    return Set.of(known);
  }

  private List<String> interval(Row row) {
    if (WashoutTable.standard().row(row.value()) == null) {
      problems.add(row.problem("there is no interval therapy.washout." + row.value()));
      return List.of();
    }
    return List.of(row.value());
  }

  private void name(Row row) {
    var drug = drugs.get(row.concept());
    if (drug == null) {
      return;
    }
    switch (row.match()) {
      case "code" -> codes.put(new Coded(row.system(), row.value().toUpperCase(Locale.ROOT)), drug);
      case "name" -> add(Reach.NAME, row, drug);
      case "nickname" -> add(Reach.NICKNAME, row, drug);
      case "short" -> add(Reach.SHORT, row, drug);
      case "regimen-code" -> add(Reach.CODE, row, drug);
      default -> {}
    }
  }

  private void add(Reach reach, Row row, Drug drug) {
    names.add(new DrugName(reach, row.value(), Set.of(drug), Set.of()));
  }
}
