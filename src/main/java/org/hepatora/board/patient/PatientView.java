// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.words.Argument;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PersonName;
import org.hepatora.fhir.write.LedgerWords;
import org.hepatora.review.Discussion;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one patient shows.
 *
 * @param person who it is about
 * @param answer the answer on the day asked about
 * @param supposed the answer under what is supposed, with the criteria it changes; null without
 * @param plateau with its sensitivity to the shortest length
 * @param measures scores, stages and endpoints
 * @param chart what the charts draw
 * @param sheet what the form of the board asks for
 * @param discussion what became of the answer at the MDT
 * @param ledger what became of every resource of the record
 */
public record PatientView(
    Person person,
    LocalDate asOf,
    Answer answer,
    @Nullable Supposed supposed,
    Plateau plateau,
    List<Measure> measures,
    CourseChart chart,
    Discussion discussion,
    MdtSheet sheet,
    Ledger ledger) {
  /** Entries of the ledger a page names. Ours. */
  private static final int MOST_NAMED = 50;

  /** What tells patients apart. */
  public record Person(String id, String name, String birthDate, String gender) {
    public static Person of(String id, List<Located> record) {
      var patient =
          record.stream()
              .map(Located::resource)
              .filter(each -> each.path("resourceType").asText().equals("Patient"))
              .findFirst()
              .orElse(MissingNode.getInstance());
      return new Person(
          id,
          PersonName.of(patient),
          patient.path("birthDate").asText(),
          patient.path("gender").asText());
    }
  }

  /** The measures that have a value. */
  public List<Measure> scores() {
    return measures.stream().filter(each -> each.observed() != null).toList();
  }

  /** The criteria of that status, in the order of the gates. */
  public List<Criterion> those(String status) {
    return answer.criteria().stream().filter(each -> each.status().code().equals(status)).toList();
  }

  /** How many resources of the record had which fate. */
  public Argument counts() {
    return LedgerWords.counts(ledger);
  }

  /** Each that was not understood, with its reason. */
  public List<Argument> notUnderstood() {
    return LedgerWords.notUnderstood(ledger, MOST_NAMED);
  }

  /** The answer under what is supposed. */
  record Supposed(LocalDate asOf, Answer answer, List<Change> changes) {}

  /** A criterion that is another under what is supposed. */
  record Change(Criterion before, Criterion after) {}
}
