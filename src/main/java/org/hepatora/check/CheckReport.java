// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.Missing;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fetch.PrefetchState;
import org.hepatora.fetch.Supplied;

/** Counts over the patients of a self-test: of queries, resources and answers, never of whom. */
final class CheckReport {
  private final Map<ChartQuery, Map<PrefetchState, Integer>> queries = new LinkedHashMap<>();
  private final Map<String, Integer> notUnderstood = new TreeMap<>();
  private final Map<String, Integer> answers = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private int patients;
  private int used;
  private int irrelevant;
  private boolean blocked;

  /** Counts one patient. */
  void add(Supplied supplied, Ledger ledger, Answer answer) {
    patients++;
    used += ledger.used();
    irrelevant += ledger.irrelevant();
    blocked |= !supplied.blocking().isEmpty();
    supplied
        .keys()
        .forEach(
            (query, supply) ->
                queries
                    .computeIfAbsent(query, any -> new EnumMap<>(PrefetchState.class))
                    .merge(supply, 1, Integer::sum));
    ledger.notUnderstood().forEach(entry -> count(notUnderstood, kind(entry)));
    count(answers, answer.disposition().code());
    answer.missing().stream().map(Missing::id).distinct().forEach(id -> count(unknown, id));
  }

  /** Whether there was a patient, and every query a positive answer needs was answered. */
  boolean isSufficient() {
    return patients > 0 && !blocked;
  }

  /** As it is told. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("Queries, for " + patients + " patients:");
    queries.forEach((query, ends) -> lines.add(line(query, ends)));
    int lost = notUnderstood.values().stream().mapToInt(Integer::intValue).sum();
    lines.add("");
    lines.add(
        "Resources: %d used, %d irrelevant by a rule, %d not understood"
            .formatted(used, irrelevant, lost));
    section(lines, "Not understood, by type and what it could be:", notUnderstood);
    section(lines, "Answers:", answers);
    section(lines, "Unknown, with the number of patients (docs/clinical/gates.md):", unknown);
    return lines;
  }

  private static String line(ChartQuery query, Map<PrefetchState, Integer> ends) {
    var told = new ArrayList<String>();
    ends.forEach(
        (supply, times) ->
            told.add(times + " " + (supply.isComplete() ? "whole" : words(supply.name()))));
    return "  %-16s %-12s %s  %s"
        .formatted(
            query.name(),
            words(query.need().name()),
            String.join(", ", told),
            query.template().replaceAll("(code=[^,&]*,)[^&]*", "$1..."));
  }

  private static void section(List<String> lines, String title, Map<String, Integer> counts) {
    if (!counts.isEmpty()) {
      lines.add("");
      lines.add(title);
      counts.forEach((what, times) -> lines.add("  %5d  %s".formatted(times, what)));
    }
  }

  /** Of a reference the type alone: an id may be a name. */
  private static String kind(Ledger.Entry entry) {
    var type = entry.reference().replaceFirst("[/.\\[].*", "");
    var plain = type.matches("[A-Z][A-Za-z]{2,40}") ? type : "other";
    return entry.topic() == null ? plain : plain + ", " + words(entry.topic().name());
  }

  private static void count(Map<String, Integer> counts, String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
