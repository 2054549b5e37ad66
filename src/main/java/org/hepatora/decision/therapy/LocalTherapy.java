// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
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
    TACE("tace", Sentence.of("drug.tace")),
    HAIC("haic", Sentence.of("drug.haic")),
    RFA("rfa", Sentence.of("drug.radiofrequency-ablation")),
    MWA("mwa", Sentence.of("drug.microwave-ablation")),
    SBRT("sbrt", Sentence.of("drug.sbrt")),
    Y90("y90", Sentence.of("drug.y-90"));

    private final String code;
    private final Argument words;

    Modality(String code, Argument words) {
      this.code = code;
      this.words = words;
    }

    /** The code other systems see. */
    public String code() {
      return code;
    }

    /** What a clinician calls it. */
    public Argument words() {
      return words;
    }
  }
}
