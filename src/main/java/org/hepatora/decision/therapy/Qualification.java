package org.hepatora.decision.therapy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy.Modality;

/**
 * Whether a line is the kind of therapy whose responders may be presented for surgery; decision.md
 * G6, ours.
 *
 * @param reason what in the line makes it so, as a clinician reads it
 */
public record Qualification(Status status, String reason, List<String> cautions) {
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
    var with = new ArrayList<String>();
    if (line.usesAntiVegf()) {
      with.add("an anti-VEGF agent");
    }
    if (line.has(DrugClass.ICI_CTLA4)) {
      with.add("a CTLA-4 antibody");
    }
    modalities.forEach(modality -> with.add(modality.words()));
    if (line.usesIci()) {
      boolean alone = with.isEmpty() || isCtla4Alone(line);
      return alone
          ? new Qualification(
              Status.NOT_QUALIFYING,
              line.name() + ": an immune checkpoint inhibitor alone",
              cautions(line))
          : new Qualification(
              Status.QUALIFYING,
              line.name() + ": an immune checkpoint inhibitor with " + String.join(", ", with),
              cautions(line));
    }
    if (line.has(DrugClass.VEGF_TKI) && !modalities.isEmpty()) {
      var cautions = new ArrayList<>(List.of("the regimen is not immunotherapy based"));
      cautions.addAll(cautions(line));
      return new Qualification(
          Status.PARTIAL,
          line.name() + ": a TKI with " + String.join(", ", with.subList(1, with.size())),
          cautions);
    }
    return new Qualification(
        Status.NOT_QUALIFYING,
        line.name() + ": no immune checkpoint inhibitor with a partner that qualifies",
        cautions(line));
  }

  /** A CTLA-4 antibody does not partner itself. */
  private static boolean isCtla4Alone(Line line) {
    return line.drugs().stream()
            .allMatch(drug -> drug.classes().equals(Set.of(DrugClass.ICI_CTLA4)))
        && line.modalities().stream().noneMatch(COUNTED::contains);
  }

  private static List<String> cautions(Line line) {
    var cautions = new ArrayList<String>();
    for (var modality : line.namedLocal()) {
      if (line.local().stream().noneMatch(therapy -> therapy.modality() == modality)) {
        cautions.add(
            "the regimen names " + modality.words() + ", but no such procedure is recorded");
      }
    }
    if (line.orderedOnly()) {
      cautions.add("only orders of the regimen are recorded, no dose given");
    }
    return cautions;
  }
}
