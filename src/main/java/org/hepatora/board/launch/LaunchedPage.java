// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.launch;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.board.patient.PatientPage;
import org.hepatora.board.patient.WhatIf;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fetch.ChartFetch;
import org.hepatora.fetch.ChartQueries;
import org.hepatora.fetch.Deadline;
import org.hepatora.fetch.FhirSource;
import org.hepatora.fetch.SuppliedAnswer;
import org.hepatora.review.Reviews;
import org.hepatora.security.client.LaunchProperties;
import org.hepatora.security.client.LaunchedChart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a patient whose record is kept elsewhere. */
@Component
final class LaunchedPage {
  /** Bytes of one patient's record; ours. */
  private static final long LIMIT = 32L * 1024 * 1024;

  private final ChartFetch fetch = new ChartFetch(LIMIT);
  private final LaunchProperties properties;
  private final Reviews reviews;
  private final PatientPage page;

  LaunchedPage(LaunchProperties properties, Reviews reviews, PatientPage page) {
    this.properties = properties;
    this.reviews = reviews;
    this.page = page;
  }

  void fill(
      LaunchedChart chart, @Nullable LocalDate asOf, WhatIf suppose, String self, Model model) {
    var supplied =
        fetch.all(
            new FhirSource(chart.base(), chart.token()),
            chart.patient(),
            ChartQueries.RECORD,
            Deadline.in(properties.timeBudget()));
    if (!supplied.isAnything()) {
      throw new RequestProblem(
          Kind.NO_DATA, Sentence.of("problem.the-launching-server-gave-nothing-of"), null);
    }
    var launched =
        reviews.of(
            reviews.supplied(supplied.resources(), chart.patient(), List.of()),
            asOf == null ? page.today() : asOf,
            (answer, picture) -> SuppliedAnswer.of(answer, picture, supplied));
    page.show(launched, suppose, self, model);
    model.addAttribute("launched", chart.base());
  }
}
