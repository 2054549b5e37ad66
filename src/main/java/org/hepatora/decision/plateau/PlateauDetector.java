package org.hepatora.decision.plateau;

import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.units.Amount;

/** Finds the plateau in a response; decision.md 3.3, evidence.md 3.4. */
public final class PlateauDetector {
  private PlateauDetector() {}

  /** The plateau on the day the history was assessed for. */
  public static Plateau detect(
      ResponseHistory history, Timeline<Amount.Afp> afp, PlateauRules rules) {
    throw new UnsupportedOperationException("follows");
  }
}
