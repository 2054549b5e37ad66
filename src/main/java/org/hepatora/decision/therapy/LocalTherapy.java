package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A completed locoregional treatment.
 *
 * @param date the last day it was performed, null when not readable
 * @param complete whether the ablation is recorded as complete; null when not recorded
 * @param targets references of the treated lesions
 */
public record LocalTherapy(
    Modality modality,
    @Nullable LocalDate date,
    @Nullable Integer line,
    @Nullable Boolean complete,
    List<String> targets,
    String source) {
  public LocalTherapy {
    targets = List.copyOf(targets);
  }

  /** CodeSystem locoregional-modality. */
  public enum Modality {
    TACE,
    HAIC,
    RFA,
    MWA,
    SBRT,
    Y90
  }
}
