package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.units.Amount;

/**
 * What the drugs and the virus have done to the patient, as a barrier to surgery; decision.md G10,
 * evidence.md 5. Readings: docs/clinical/toxicity.md.
 */
public final class Toxicity {
  /** Rule id of adverse events. */
  public static final String EVENT_RULE = "g10.adverse-event";

  /** Rule id of the steroid dose. */
  public static final String STEROID_RULE = "g10.steroid";

  /** Rule id of hepatitis B. */
  public static final String ANTIVIRAL_RULE = "g10.antiviral";

  /** Rule id of varices. */
  public static final String VARICES_RULE = "g10.varices";

  private Toxicity() {}

  /** One barrier for every active event on or before the day, worst first; empty without any. */
  public static List<Barrier> events(
      List<AdverseEvent> events, LocalDate asOf, TherapyRules rules) {
    return List.of();
  }

  /** The steroid dose; unknown when it is not recorded. */
  public static Barrier steroid(Finding<Amount.SteroidDose> dose, TherapyRules rules) {
    throw new UnsupportedOperationException();
  }

  /** Hepatitis B surface antigen without antiviral therapy. */
  public static Barrier hepatitisB(Finding<Boolean> surfaceAntigen, Truth onAntiviral) {
    throw new UnsupportedOperationException();
  }

  /** High-risk varices that were not treated. */
  public static Barrier varices(Finding<Boolean> untreatedHighRisk) {
    throw new UnsupportedOperationException();
  }
}
