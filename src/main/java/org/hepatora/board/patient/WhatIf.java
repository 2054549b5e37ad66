// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.units.Amount;
import org.hepatora.review.Supposition;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Single facts a clinician supposes; nothing of it is ever stored.
 *
 * @param on the day the question is asked for instead, e.g. after a washout; null for the same day
 * @param flr future liver remnant, %; null to leave it as recorded
 * @param resectability resectability; null to leave it as recorded
 */
public record WhatIf(
    @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate on,
    @Nullable BigDecimal flr,
    @Nullable Verdict resectability)
    implements Supposition {
  public static final WhatIf NOTHING = new WhatIf(null, null, null);

  private static final String SUPPOSED = "supposed";

  public boolean isAnything() {
    return on != null || flr != null || resectability != null;
  }

  @Override
  public LocalDate day(LocalDate asOf) {
    return on == null ? asOf : on;
  }

  @Override
  public PatientPicture applyTo(PatientPicture picture, LocalDate asOf) {
    var surgery = picture.surgery();
    var day = day(asOf);
    var judged = surgery.resectability();
    var changed =
        new PatientPicture.Surgery(
            resectability == null
                ? judged
                : on(day, new Resectability(resectability, focus(judged)), judged),
            flr == null
                ? surgery.futureLiverRemnant()
                : on(day, new Amount.Percent(flr), surgery.futureLiverRemnant()),
            surgery.icgRetention(),
            surgery.portalVeinThrombus(),
            surgery.hepaticVeinThrombus());
    return new PatientPicture(
        picture.person(),
        picture.diagnoses(),
        picture.imaging(),
        picture.labs(),
        picture.fitness(),
        changed,
        picture.treatment(),
        picture.diseaseStatus(),
        picture.supportivePathways(),
        picture.problems(),
        picture.ledger());
  }

  /** The lesions of the latest judgement: what is supposed is another verdict on the same ones. */
  private static List<String> focus(Timeline<Resectability> judged) {
    List<String> focus = List.of();
    for (Fact<Resectability> fact : judged.facts()) {
      if (fact instanceof Fact.Read<Resectability> read) {
        focus = read.value().focus();
      }
    }
    return focus;
  }

  private static <T> Timeline<T> on(LocalDate day, T value, Timeline<T> recorded) {
    var facts = new ArrayList<Fact<T>>();
    recorded.facts().stream().filter(fact -> !fact.date().equals(day)).forEach(facts::add);
    facts.add(new Fact.Read<>(day, value, SUPPOSED));
    return new Timeline<>(facts);
  }
}
