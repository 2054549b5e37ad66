// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Best overall response: evidence.md 3.1. Sizes of one lesion; baseline on day 0. */
class BestResponseTest {

  @ParameterizedTest(name = "{0} on days {1}: best {2}, confirmed {3}")
  @CsvSource({
    "100 60 60,    0 63 91,  PR, PR",
    "100 60 60,    0 63 90,  PR, SD",
    "100 60,       0 63,     PR, SD",
    "100 60 80,    0 63 126, PR, SD",
    "100 60 90,    0 63 126, PR, SD",
    "100 60 0 0,   0 63 126 189, CR, CR",
    "100 60 0,     0 63 126, CR, PR",
    "100 0 3,      0 63 126, CR, SD",
    "100 90,       0 42,     SD, SD",
    "100 90,       0 41,     NE, NE",
    "100 60 100,   0 30 60,  PR, PD",
    "100 90 130,   0 30 60,  PD, PD",
    "100 125 50 50, 0 63 126 189, PD, PD",
  })
  void isTheBestUpToProgression(String sizes, String days, Category best, Category confirmed) {
    var found = course(sizes, days).history(false).recist().best();
    assertThat(found.category()).isEqualTo(best);
    assertThat(found.confirmed()).isEqualTo(confirmed);
  }

  @Test
  void namesTheDayItWasReachedAndTheDayItWasConfirmed() {
    var found = course("100 60 55 50", "0 63 80 126").history(false).recist().best();
    assertThat(found.date()).isEqualTo(Scans.day(63));
    assertThat(found.confirmedOn()).isEqualTo(Scans.day(126));
    assertThat(found.isConfirmedResponse()).isTrue();
  }

  @Test
  void aScanThatIsNotEvaluableBetweenTwoResponsesDoesNotSpoilTheConfirmation() {
    var found =
        course("100 60 60", "0 63 126")
            .state("A", 90, Measurement.State.NOT_EVALUABLE)
            .history(false)
            .recist()
            .best();
    assertThat(found.confirmed()).isEqualTo(Category.PR);
  }

  @Test
  void underIrecistAProgressionThatWasNotConfirmedDoesNotEndTheLine() {
    var irecist =
        Objects.requireNonNull(course("100 125 50 50", "0 63 126 189").history(true).irecist());
    assertThat(irecist.best().category()).isEqualTo(Category.PR);
  }

  @Test
  void nothingEvaluableIsNotEvaluable() {
    assertThat(course("100", "0").history(false).recist().best())
        .isEqualTo(new BestResponse(Category.NE, null, Category.NE, null));
  }

  private static Scans course(String sizes, String days) {
    var scans = new Scans().liver("A");
    var size = sizes.split(" ", -1);
    var day = days.split(" ", -1);
    for (int i = 0; i < size.length; i++) {
      scans.read("A", Integer.parseInt(day[i]), size[i], null, null, null);
    }
    return scans;
  }
}
