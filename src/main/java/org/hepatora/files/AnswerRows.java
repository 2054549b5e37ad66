// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.outcome.OutcomeReader;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.read.Presentations;
import org.hepatora.speech.BundledMessages;
import org.jspecify.annotations.Nullable;

/** The answer of the server's own decision, in rows. */
final class AnswerRows implements Judgement {
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;
  private final @Nullable OutcomeReader outcomes;
  private final LocalDate asOf;

  AnswerRows(PatientPictureReader reader, Policy policy, LocalDate asOf, boolean outcomes) {
    this.reader = reader;
    this.outcomes = outcomes ? new OutcomeReader(policy) : null;
    assessor = new EligibilityAssessor(policy);
    this.asOf = asOf;
  }

  @Override
  public void judge(PatientKey key, PatientRecord record, Rows rows) {
    var picture = reader.read(record.resources(), key.id());
    var assessed = assessor.assessed(picture, asOf);
    new OfOne(key, rows).add(record, assessed.answer(), assessed.response());
    var ledger = picture.ledger();
    rows.add(
        Table.LEDGER,
        key.site(),
        key.id(),
        (long) ledger.used(),
        (long) ledger.irrelevant(),
        (long) ledger.notUnderstood().size());
    if (outcomes != null) {
      var presented = Presentations.first(record.resources(), asOf);
      EpisodeRows.add(key, outcomes.read(picture, asOf).presentedOn(presented), rows);
    }
  }

  private record OfOne(PatientKey key, Rows rows) {
    void add(PatientRecord record, Answer answer, TumourResponse response) {
      answer(record, answer, response);
      long position = 0;
      for (Criterion criterion : answer.criteria()) {
        criterion(++position, criterion);
      }
      answer.missing().forEach(each -> row(Table.MISSING, each.id(), each.text()));
      issues(record, answer).forEach(each -> row(Table.ISSUES, each.path(), each.text()));
      responses(response.history());
      response.history().lesions().forEach(this::lesion);
    }

    private void row(Table table, @Nullable Object... values) {
      var row = new @Nullable Object[values.length + 2];
      row[0] = key.site();
      row[1] = key.id();
      for (int i = 0; i < values.length; i++) {
        row[i + 2] =
            values[i] instanceof Argument words
                ? BundledMessages.say(words, Locale.ENGLISH)
                : values[i];
      }
      rows.add(table, row);
    }

    private void answer(PatientRecord record, Answer answer, TumourResponse response) {
      var plateau = response.plateau();
      row(
          Table.ANSWERS,
          answer.asOf(),
          answer.disposition().code(),
          answer.summary(),
          answer.earliestDate(),
          answer.preferredDate(),
          answer.nextAssessment(),
          answer.evidenceGrade().code(),
          answer.policyVersion(),
          plateau.phase().code(),
          plateau.isReached() ? plateau.days() : 0,
          record.isPatientMissing(),
          (long) record.resources().size(),
          (long) record.unreadable(),
          null);
    }

    /** What could not be read, with what the files themselves lack. */
    private List<Problem> issues(PatientRecord record, Answer answer) {
      var issues = new ArrayList<Problem>();
      if (record.isPatientMissing()) {
        issues.add(
            new Problem("Patient/" + key.id(), Sentence.of("why.the-patient-is-not-in-the-files")));
      }
      for (Faulty fault : record.faults()) {
        if (fault.fault().isLost()) {
          issues.add(
              new Problem(fault.type(), Sentence.of("why.a-resource-could-not-be-read-from")));
        }
      }
      issues.addAll(answer.issues());
      return issues;
    }

    private void criterion(long position, Criterion criterion) {
      var observed = criterion.observed();
      row(
          Table.CRITERIA,
          position,
          criterion.id(),
          criterion.status().code(),
          criterion.text(),
          value(observed),
          observed instanceof Observed.Quantity quantity ? quantity.ucum() : null,
          observed instanceof Observed.Text text ? text.value() : null,
          criterion.date(),
          criterion.threshold(),
          String.join(" ", criterion.sources()));
    }

    private static @Nullable Double value(@Nullable Observed observed) {
      if (observed instanceof Observed.Quantity quantity) {
        return quantity.value().doubleValue();
      }
      return observed instanceof Observed.Number number ? (double) number.value() : null;
    }

    private void responses(ResponseHistory history) {
      for (ResponseCriteria criteria : ResponseCriteria.values()) {
        var series = history.series(criteria);
        if (series != null) {
          series.points().forEach(point -> response(criteria, point));
        }
      }
    }

    private void response(ResponseCriteria criteria, TimePoint point) {
      var target = point.target();
      var nonTarget = point.nonTarget();
      row(
          Table.RESPONSES,
          name(criteria),
          point.date(),
          name(point.category()),
          target == null ? null : name(target),
          nonTarget == null ? null : name(nonTarget),
          (long) point.newLesions().size(),
          number(point.sum()),
          number(point.changeFromBaseline()),
          number(point.changeFromNadir()),
          name(point.origin()));
    }

    private void lesion(LesionHistory history) {
      var lesion = history.lesion();
      var kind = lesion.kind();
      var part = history.part();
      var readings = history.readings();
      var last = history.latest();
      row(
          Table.LESIONS,
          lesion.id(),
          name(lesion.organ()),
          kind == null ? null : name(kind),
          part == null ? null : name(part),
          (long) readings.size(),
          readings.isEmpty() ? null : readings.get(0).date(),
          last == null ? null : last.date(),
          last == null ? null : name(last.status()),
          last == null ? null : number(last.size()),
          last == null ? null : number(last.viable()));
    }

    private static String name(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
      return value == null ? null : value.doubleValue();
    }

    private static @Nullable Double number(@Nullable Millimetres length) {
      return length == null ? null : number(length.value());
    }
  }
}
