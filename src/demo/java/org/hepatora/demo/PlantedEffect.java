// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.time.LocalDate;

/**
 * A truth planted in the patients who are followed for years: what surgery in the window does, who
 * comes to it, and how long they wait. The fit (ECOG 0) are operated sooner and die later, which
 * confounds; who waits long has to live long to be operated, which is the trap of immortal time.
 * Rates a day; all of it ours and invented.
 *
 * @param hazardRatio what an operation multiplies the hazard of death with, from its day on
 */
public record PlantedEffect(double hazardRatio) {
  /** An operation changes nothing: where no truth is planted none is claimed. */
  static final PlantedEffect NONE = new PlantedEffect(1);

  /** Of a hundred followed patients. */
  static final int FIT_PERCENT = 55;

  /** How soon the fit and the frail are operated. */
  public static final double FIT_OPERATED = 1.0 / 130;

  public static final double FRAIL_OPERATED = 1.0 / 390;

  /** How soon they die without an operation. */
  public static final double FIT_DYING = 1.0 / 1100;

  public static final double FRAIL_DYING = 1.0 / 450;

  /** The window opened so many days before the day the cohort is made for. */
  private static final int FIRST_WINDOW = 2000;

  private static final int LAST_WINDOW = 760;

  private static final int FINE = 1_000_000;

  /** Refuses an effect that cannot be. */
  public PlantedEffect {
    if (!(hazardRatio > 0 && hazardRatio < 100)) {
      throw new IllegalArgumentException("a hazard ratio is a positive number");
    }
  }

  /** The share of the fit, from 0 to 1. */
  public static double fit() {
    return FIT_PERCENT / 100.0;
  }

  /** Draws what becomes of one patient. */
  Fate fate(Dice dice, LocalDate asOf) {
    boolean fit = dice.chance(FIT_PERCENT);
    var window = asOf.minusDays(dice.between(LAST_WINDOW, FIRST_WINDOW));
    double dying = fit ? FIT_DYING : FRAIL_DYING;
    double operated = waiting(dice, fit ? FIT_OPERATED : FRAIL_OPERATED);
    double death = waiting(dice, dying);
    if (death > operated) {
      death = operated + waiting(dice, hazardRatio * dying);
    }
    var lastVisit = asOf.minusDays(dice.between(3, 120));
    return new Fate(
        fit, window, window.plusDays(up(operated)), window.plusDays(up(death)), lastVisit);
  }

  private static double waiting(Dice dice, double rate) {
    return -Math.log(dice.between(1, FINE) / (FINE + 1.0)) / rate;
  }

  private static long up(double days) {
    return (long) Math.ceil(days);
  }

  /**
   * What becomes of one patient, as far as it is recorded.
   *
   * @param window the day on which the last thing that was missing is known
   * @param operation when they would be operated
   * @param death when they die
   * @param lastVisit when the living were last seen
   */
  record Fate(
      boolean fit, LocalDate window, LocalDate operation, LocalDate death, LocalDate lastVisit) {
    boolean isDead() {
      return !death.isAfter(lastVisit);
    }

    boolean isOperated() {
      return operation.isBefore(isDead() ? death : lastVisit);
    }
  }
}
