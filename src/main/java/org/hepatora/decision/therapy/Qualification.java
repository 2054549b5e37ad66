// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;

/**
 * Whether a line is the kind of therapy whose responders may be presented for surgery; decision.md
 * G6, ours.
 *
 * @param reason what in the line makes it so, as a clinician reads it
 */
public record Qualification(Status status, Argument reason, List<Argument> cautions) {
  /** Rule id. */
  public static final String RULE = "therapy.qualifying";

  private static final Set<Modality> COUNTED =
      Set.of(Modality.TACE, Modality.HAIC, Modality.SBRT, Modality.Y90);

  public Qualification {
    cautions = List.copyOf(cautions);
  }

  /** How far the line qualifies. */
  public enum Status {
    /** An ICI with an anti-VEGF agent, with CTLA-4, or with TACE, HAIC, SBRT or Y-90. */
    QUALIFYING,
    /** A TKI with such local therapy and no ICI: qualifies, with a caution. */
    PARTIAL,
    NOT_QUALIFYING;

    /** Whether the question may be asked of a patient on it. */
    public boolean qualifies() {
      return this != NOT_QUALIFYING;
    }
  }

  static Qualification of(Line line) {
    var modalities = line.modalities().stream().filter(COUNTED::contains).toList();
    var with = new ArrayList<Argument>();
    if (line.usesAntiVegf()) {
      with.add(Sentence.of("response.an-anti-vegf-agent"));
    }
    if (line.has(DrugClass.ICI_CTLA4)) {
      with.add(Sentence.of("response.a-ctla-4-antibody"));
    }
    modalities.forEach(modality -> with.add(modality.words()));
    if (line.usesIci()) {
      boolean alone = with.isEmpty() || isCtla4Alone(line);
      return alone
          ? new Qualification(
              Status.NOT_QUALIFYING,
              Sentence.of("response.an-immune-checkpoint-inhibitor-alone", line.name()),
              cautions(line))
          : new Qualification(
              Status.QUALIFYING,
              Sentence.of(
                  "response.an-immune-checkpoint-inhibitor-with",
                  line.name(),
                  Joined.of(Joint.COMMA, with)),
              cautions(line));
    }
    if (line.has(DrugClass.VEGF_TKI) && !modalities.isEmpty()) {
      var cautions =
          new ArrayList<Argument>(
              List.of(Sentence.of("response.the-regimen-is-not-immunotherapy-based")));
      cautions.addAll(cautions(line));
      return new Qualification(
          Status.PARTIAL,
          Sentence.of(
              "response.a-tki-with",
              line.name(),
              Joined.of(Joint.COMMA, with.subList(1, with.size()))),
          cautions);
    }
    return new Qualification(
        Status.NOT_QUALIFYING,
        Sentence.of("response.no-immune-checkpoint-inhibitor-with-a", line.name()),
        cautions(line));
  }

  /** A CTLA-4 antibody does not partner itself. */
  private static boolean isCtla4Alone(Line line) {
    return line.drugs().stream()
            .allMatch(drug -> drug.classes().equals(Set.of(DrugClass.ICI_CTLA4)))
        && line.modalities().stream().noneMatch(COUNTED::contains);
  }

  private static List<Argument> cautions(Line line) {
    var cautions = new ArrayList<Argument>();
    for (var modality : line.namedLocal()) {
      if (line.local().stream().noneMatch(therapy -> therapy.modality() == modality)) {
        cautions.add(Sentence.of("response.the-regimen-names-but-no-such", modality.words()));
      }
    }
    if (line.orderedOnly()) {
      cautions.add(Sentence.of("response.only-orders-of-the-regimen-are"));
    }
    return cautions;
  }
}
