// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;

/**
 * The last dose of every drug: the latest administration, else the end of a statement; what is
 * ongoing is given today. An order is no proof of a dose; fhir-model.md 1. A statement that reaches
 * beyond the last dose given in hospital counts, of a drug taken at home every statement.
 */
final class LastDoses {
  private LastDoses() {}

  static List<LastDose> of(List<Given> all) {
    var drugs = new TreeSet<Drug>();
    all.forEach(given -> drugs.addAll(given.drugs()));
    var doses = new ArrayList<LastDose>();
    for (var drug : drugs) {
      doses.add(of(drug, all.stream().filter(given -> given.has(drug)).toList()));
    }
    return doses;
  }

  private static LastDose of(Drug drug, List<Given> given) {
    var ongoing = given.stream().filter(Given::isOngoing).toList();
    if (!ongoing.isEmpty()) {
      var sources = sources(ongoing);
      return new LastDose(
          drug,
          ongoing.get(0).asOf(),
          true,
          Sentence.of("interval.recorded-as-ongoing-without-a-stop"),
          sources);
    }
    var administrations = ofKind(given, Kind.ADMINISTRATION);
    var statements = ofKind(given, Kind.STATEMENT);
    if (administrations.isEmpty() && statements.isEmpty()) {
      return unknown(drug, Sentence.of("why.only-orders-are-recorded-no-dose"), given);
    }
    if (administrations.isEmpty()) {
      return latest(drug, statements);
    }
    if (drug.isOral()) {
      var both = new ArrayList<>(administrations);
      both.addAll(statements);
      return latest(drug, both);
    }
    var all = new ArrayList<>(administrations);
    all.addAll(later(statements, administrations));
    return latest(drug, all);
  }

  /** Statements that the drug was taken after the last dose given in hospital, or may have been. */
  private static List<Given> later(List<Given> statements, List<Given> administrations) {
    var last =
        administrations.stream()
            .map(Given::lastDay)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return statements.stream().filter(one -> last != null && isAfter(one, last)).toList();
  }

  private static boolean isAfter(Given statement, LocalDate last) {
    var day = statement.lastDay() == null ? statement.start() : statement.lastDay();
    return day != null && day.isAfter(last);
  }

  private static LastDose latest(Drug drug, List<Given> given) {
    var undated = given.stream().filter(one -> one.lastDay() == null).toList();
    if (!undated.isEmpty()) {
      return unknown(drug, Sentence.of("why.the-last-day-is-not-recorded"), undated);
    }
    var last =
        given.stream()
            .map(Given::lastDay)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    var sources = sources(given.stream().filter(one -> last.equals(one.lastDay())).toList());
    return new LastDose(drug, last, false, null, sources);
  }

  private static LastDose unknown(Drug drug, Argument why, List<Given> given) {
    return new LastDose(drug, null, false, why, sources(given));
  }

  private static List<Given> ofKind(List<Given> given, Kind kind) {
    return given.stream().filter(one -> one.kind() == kind).toList();
  }

  static List<String> sources(List<Given> given) {
    return given.stream().map(one -> one.record().source()).distinct().sorted().toList();
  }

  /** Whether an antiviral is taken now, from its last dose and the way that was recorded. */
  static Truth isOnAntiviral(List<Given> all, List<LastDose> doses, LocalDate asOf, int recent) {
    var answer = Truth.NO;
    for (var dose : doses) {
      if (dose.drug().is(DrugClass.ANTIVIRAL)) {
        answer = answer.or(isTaken(dose, all, asOf, recent));
      }
    }
    return answer;
  }

  private static Truth isTaken(LastDose dose, List<Given> all, LocalDate asOf, int recent) {
    var last = dose.date();
    if (last == null) {
      return Truth.UNKNOWN;
    }
    if (dose.ongoing() || last.equals(asOf)) {
      return Truth.YES;
    }
    boolean givenInHospital =
        all.stream()
            .anyMatch(
                given ->
                    given.kind() == Kind.ADMINISTRATION
                        && given.has(dose.drug())
                        && last.equals(given.lastDay()));
    return Truth.of(givenInHospital && !last.plusDays(recent).isBefore(asOf));
  }
}
