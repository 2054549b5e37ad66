// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Divides what was given into lines of therapy; decision.md 3.1. A recorded line number decides.
 * Without one a record belongs to the line under way, unless it is a new agent that starts after a
 * recorded progression or after 120 days without any.
 */
final class Lines {
  private final TreeMap<Integer, LineDraft> drafts = new TreeMap<>();
  private final Collection<LocalDate> progressions;
  private final TherapyRules rules;

  private Lines(Collection<LocalDate> progressions, TherapyRules rules) {
    this.progressions = progressions;
    this.rules = rules;
  }

  static List<Line> of(
      List<Given> given,
      List<LocalTherapy> local,
      List<Regimen> regimens,
      Collection<LocalDate> progressions,
      TherapyRules rules) {
    var lines = new Lines(progressions, rules);
    var systemic = counted(given);
    systemic.forEach(lines::place);
    systemic.forEach(lines::carryOver);
    local.forEach(lines::place);
    return lines.drafts.values().stream().map(draft -> draft.line(regimens)).toList();
  }

  /** Antivirals make no line, nor does an order of a drug whose doses are recorded elsewhere. */
  private static List<Given> counted(List<Given> given) {
    boolean infusionsRecorded =
        given.stream()
            .anyMatch(
                one ->
                    one.kind() == Kind.ADMINISTRATION
                        && one.systemicDrugs().stream().anyMatch(drug -> !drug.isOral()));
    return given.stream()
        .filter(one -> !one.systemicDrugs().isEmpty())
        .filter(one -> !one.isOrder() || isOnlyOrder(one, given, infusionsRecorded))
        .toList();
  }

  private static boolean isOnlyOrder(Given order, List<Given> given, boolean infusionsRecorded) {
    return order.systemicDrugs().stream()
        .anyMatch(
            drug ->
                (drug.isOral() || !infusionsRecorded)
                    && given.stream().noneMatch(other -> !other.isOrder() && other.has(drug)));
  }

  private void place(Given given) {
    var recorded = given.record().line();
    if (recorded != null) {
      drafts.computeIfAbsent(recorded, LineDraft::new).add(given);
      return;
    }
    if (drafts.isEmpty()) {
      drafts.put(1, new LineDraft(1));
    }
    var current = drafts.lastEntry().getValue();
    if (opensNewLine(given, current)) {
      current = new LineDraft(current.number() + 1);
      drafts.put(current.number(), current);
    }
    current.add(given);
  }

  private boolean opensNewLine(Given given, LineDraft current) {
    var start = given.start();
    if (start == null || current.members().isEmpty() || current.hasAll(given.systemicDrugs())) {
      return false;
    }
    var first = current.first();
    return current.isOverBefore(start, rules.lineGap().whole())
        || progressions.stream()
            .anyMatch(day -> (first == null || day.isAfter(first)) && !day.isAfter(start));
  }

  /** A drug of an unnumbered record that is given on into a later line is part of that line too. */
  private void carryOver(Given given) {
    var last = given.lastDay();
    if (given.record().line() != null || last == null || given.start() == null) {
      return;
    }
    for (var line : drafts.values()) {
      var first = line.first();
      if (first != null && given.start().isBefore(first) && last.isAfter(first)) {
        line.carryOver(given);
      }
    }
  }

  private void place(LocalTherapy therapy) {
    var line = therapy.line() == null ? lineOn(therapy.date()) : drafts.get(therapy.line());
    if (line != null) {
      line.add(therapy);
    }
  }

  /** The line under way on the day or about to begin; null when there is none. */
  private @Nullable LineDraft lineOn(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    LineDraft found = null;
    for (var line : drafts.values()) {
      var first = line.first();
      if (first != null && !first.minusDays(rules.localBeforeLine().whole()).isAfter(day)) {
        found = line;
      }
    }
    return found == null || found.isOverBefore(day, rules.lineGap().whole()) ? null : found;
  }
}
