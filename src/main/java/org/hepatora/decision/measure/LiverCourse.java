// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.course.CurrentValues;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.gate.LiverScores;
import org.hepatora.decision.liver.Albi;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.policy.AgeLimits;

/**
 * Liver function over time: each score on every day with a bilirubin on which it is exact, with the
 * values current on that day.
 *
 * @param albi without a unit, three decimals
 * @param childPugh points
 */
public record LiverCourse(List<Score> albi, List<Score> childPugh) {
  /** A score on one day. */
  public record Score(LocalDate day, BigDecimal value) {}

  /** Up to and with that day. */
  public static LiverCourse of(PatientPicture picture, LocalDate asOf, AgeLimits ages) {
    var days = new TreeSet<LocalDate>();
    picture.labs().bilirubin().until(asOf).facts().forEach(fact -> days.add(fact.date()));
    var albi = new ArrayList<Score>();
    var childPugh = new ArrayList<Score>();
    for (LocalDate day : days) {
      var panel = CurrentValues.of(picture, day, ages).liverPanel();
      if (Albi.of(panel) instanceof Finding.Known<Albi> known) {
        albi.add(new Score(day, LiverScores.rounded(known.value())));
      }
      var points = ChildPugh.of(panel);
      if (points.isExact()) {
        childPugh.add(new Score(day, BigDecimal.valueOf(points.minimum())));
      }
    }
    return new LiverCourse(List.copyOf(albi), List.copyOf(childPugh));
  }
}
