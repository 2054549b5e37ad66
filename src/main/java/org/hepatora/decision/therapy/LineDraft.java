// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/** One line while its records are gathered. */
final class LineDraft {
  private final int number;
  private final List<Given> members = new ArrayList<>();
  private final List<LocalTherapy> local = new ArrayList<>();
  private final SortedSet<Drug> drugs = new TreeSet<>();

  LineDraft(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  void add(Given given) {
    members.add(given);
    drugs.addAll(given.systemicDrugs());
  }

  void add(LocalTherapy therapy) {
    local.add(therapy);
  }

  /** A record of an earlier line that goes on into this one. */
  void carryOver(Given given) {
    drugs.addAll(given.systemicDrugs());
  }

  List<Given> members() {
    return members;
  }

  boolean hasAll(SortedSet<Drug> other) {
    return drugs.containsAll(other);
  }

  /** The first dose; the first order only where no dose is recorded. */
  @Nullable LocalDate first() {
    LocalDate dose = null;
    LocalDate order = null;
    for (var given : members) {
      var start = given.start();
      if (start != null && given.isOrder() && (order == null || start.isBefore(order))) {
        order = start;
      }
      if (start != null && !given.isOrder() && (dose == null || start.isBefore(dose))) {
        dose = start;
      }
    }
    return dose == null && isOrderedOnly() ? order : dose;
  }

  boolean isOrderedOnly() {
    return members.stream().allMatch(Given::isOrder);
  }

  /** The last day any of its drugs was given; null when that is not known of all. */
  @Nullable LocalDate last() {
    LocalDate last = null;
    for (var given : members) {
      var day = given.lastDay();
      if (day == null) {
        return null;
      }
      if (last == null || day.isAfter(last)) {
        last = day;
      }
    }
    return last;
  }

  /** Whether so many days had passed on that day without any of its drugs. */
  boolean isOverBefore(LocalDate day, int gap) {
    var last = last();
    return last != null && ChronoUnit.DAYS.between(last, day) >= gap;
  }

  Line line(List<Regimen> regimens) {
    var named = new TreeSet<Modality>();
    members.forEach(given -> named.addAll(given.local()));
    return new Line(
        number,
        first(),
        drugs,
        local,
        named,
        isOrderedOnly(),
        LastDoses.sources(members),
        Regimen.of(regimens, drugs, Line.modalities(local, named)));
  }
}
