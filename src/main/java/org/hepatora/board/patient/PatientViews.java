// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hepatora.board.patient.PatientView.Change;
import org.hepatora.board.patient.PatientView.Person;
import org.hepatora.board.patient.PatientView.Supposed;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.policy.Policy;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.springframework.stereotype.Component;

/** Puts together what the page of one patient shows. */
@Component
final class PatientViews {
  private final Reviews reviews;
  private final CourseChartBuilder charts;

  private final MdtSheetReader sheets;

  PatientViews(Reviews reviews, MdtSheetReader sheets, Policy policy) {
    this.sheets = sheets;
    this.reviews = reviews;
    charts = new CourseChartBuilder(policy);
  }

  PatientView of(Review now, WhatIf suppose) {
    var measures = reviews.measures(now);
    return new PatientView(
        Person.of(now.patient(), now.record()),
        now.asOf(),
        now.answer(),
        suppose.isAnything() ? supposed(now, suppose) : null,
        now.response().plateau(),
        measures,
        charts.of(now),
        reviews.discussion(now),
        sheets.of(now, measures),
        now.picture().ledger());
  }

  private Supposed supposed(Review now, WhatIf suppose) {
    var then = reviews.supposing(now, suppose);
    return new Supposed(then.asOf(), then.answer(), changes(now.answer(), then.answer()));
  }

  private static List<Change> changes(Answer now, Answer then) {
    Map<String, Criterion> after =
        then.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
    var changes = new ArrayList<Change>();
    for (Criterion before : now.criteria()) {
      var same = after.get(before.id());
      if (same != null && same.status() != before.status()) {
        changes.add(new Change(before, same));
      }
    }
    return changes;
  }
}
