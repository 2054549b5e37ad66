package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.therapy.WashoutTable;
import org.hepatora.decision.units.Limit;
import org.jspecify.annotations.Nullable;

/** G10, washout: has enough time passed since each drug and local therapy for surgery? */
public final class TreatmentIntervals implements Gate {
  private static final Rule UNRECOGNISED =
      Rule.of("g10.washout.unrecognised", "every agent recognised, so that its washout is known");

  private final WashoutTable table;
  private final List<Drug> drugs;

  /**
   * @param drugs the known ones, to say which intervals are looked at
   */
  public TreatmentIntervals(WashoutTable table, List<Drug> drugs) {
    this.table = table;
    this.drugs = List.copyOf(drugs);
  }

  @Override
  public List<Rule> occasional() {
    var rules = new ArrayList<Rule>();
    for (var drug : drugs) {
      rule(drug.code(), table.of(drug), rules);
    }
    for (var modality : Modality.values()) {
      rule(modality.code(), table.of(modality), rules);
    }
    rules.add(UNRECOGNISED);
    return rules;
  }

  private static void rule(String agent, WashoutTable.@Nullable Row row, List<Rule> rules) {
    if (row != null) {
      rules.add(rule(agent, row.hard(), row.preferred()));
    }
  }

  private static Rule rule(String agent, Limit hard, @Nullable Limit preferred) {
    return Rule.of(
        "g10.washout." + agent,
        Washout.threshold(hard, preferred) + " since the last dose or session",
        sources(hard, preferred));
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    var washout = patient.course().washout();
    for (var item : washout.items()) {
      interval(item, washout, patient.asOf(), notes);
    }
    var unrecognised = patient.course().therapy().unrecognised();
    if (!unrecognised.isEmpty()) {
      notes.add(
          UNRECOGNISED.unknown(
              "A recorded agent is not recognised.", new Seen(null, null, unrecognised)));
      notes.needs(
          UNRECOGNISED.id(),
          "an unrecognised agent",
          "Record the drug of "
              + String.join(", ", unrecognised)
              + " by RxNorm, ATC or a known name, with its last dose.");
    }
    var preferred = washout.preferred();
    if (preferred != null && preferred.isAfter(patient.asOf())) {
      notes.preferred(preferred);
    }
    return notes.report();
  }

  private static void interval(
      Washout.Item item, Washout washout, LocalDate asOf, GateNotes notes) {
    var rule = rule(item.id(), item.hard(), item.preferred());
    var last = item.last();
    if (last == null) {
      notes.add(
          rule.unknown(
              Words.sentence("last dose of " + item.display() + " is not known: " + item.why()),
              new Seen(null, null, item.sources())));
      notes.needs(
          rule.id(),
          "last dose of " + item.display(),
          "Record the last dose or session of "
              + item.display()
              + " with its day: "
              + item.why()
              + ".");
      return;
    }
    var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(last, asOf));
    var seen = Seen.quantity(days, "d", last, item.sources());
    var text =
        item.ongoing()
            ? item.display() + " counts as ongoing: " + item.why() + "."
            : item.display() + " last given on " + last + ", " + days + " d ago.";
    var sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    switch (item.state()) {
      case MET, UNKNOWN -> notes.add(rule.met(sentence, seen));
      case CAUTION -> {
        notes.add(rule.met(sentence, seen));
        notes.caution(
            sentence
                + " Hard interval passed, preferred interval passes on "
                + item.preferredDate()
                + ".");
      }
      case BLOCKED -> {
        notes.add(rule.notMet(sentence, seen));
        notes.block(
            DEFER,
            item.ongoing()
                ? item.display() + " is ongoing"
                : item.display() + " until " + item.hardDate(),
            washout.earliest(),
            washout.earliest());
      }
    }
  }

  private static String[] sources(Limit hard, @Nullable Limit preferred) {
    return preferred == null || preferred.source().equals(hard.source())
        ? new String[] {Citations.of(hard)}
        : new String[] {Citations.of(hard), Citations.of(preferred)};
  }
}
