package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A locoregional treatment, completed or under way.
 *
 * @param date the last day it was performed, null when not readable
 * @param complete whether the ablation is recorded as complete; null when not recorded
 * @param targets references of the treated lesions
 * @param ongoing under way: it goes on until it is recorded as completed
 */
public record LocalTherapy(
    Modality modality,
    @Nullable LocalDate date,
    @Nullable Integer line,
    @Nullable Boolean complete,
    List<String> targets,
    String source,
    boolean ongoing) {
  public LocalTherapy {
    targets = List.copyOf(targets);
  }

  /** One that is over. */
  public LocalTherapy(
      Modality modality,
      @Nullable LocalDate date,
      @Nullable Integer line,
      @Nullable Boolean complete,
      List<String> targets,
      String source) {
    this(modality, date, line, complete, targets, source, false);
  }

  /** CodeSystem locoregional-modality. */
  public enum Modality {
    TACE("tace", "TACE"),
    HAIC("haic", "HAIC"),
    RFA("rfa", "radiofrequency ablation"),
    MWA("mwa", "microwave ablation"),
    SBRT("sbrt", "SBRT"),
    Y90("y90", "Y-90");

    private final String code;
    private final String words;

    Modality(String code, String words) {
      this.code = code;
      this.words = words;
    }

    /** The code other systems see. */
    public String code() {
      return code;
    }

    /** What a clinician calls it. */
    public String words() {
      return words;
    }
  }
}
