package org.hepatora.decision.therapy;

import java.util.List;
import java.util.Locale;
import org.hepatora.decision.therapy.Barrier.State;

/** Whether one active adverse event stands in the way of surgery; decision.md G10. */
record EventJudgement(AdverseEvent event, TherapyRules rules) {
  /** Stems of the toxicities that block at any grade, until they are excluded. */
  private static final List<String> ANY_GRADE =
      List.of(
          "myocarditis",
          "pneumonitis",
          "interstitial lung disease",
          "myasthen",
          "myositis",
          "guillain",
          "neuromuscular",
          "polyradiculo",
          "心肌炎",
          "免疫性肺炎",
          "免疫相关性肺炎",
          "免疫相关肺炎",
          "间质性肺炎",
          "间质性肺病",
          "重症肌无力",
          "肌炎",
          "吉兰");

  Barrier barrier() {
    var grade = event.grade();
    if (isDangerousAtAnyGrade()) {
      return barrier(State.BLOCKED, "blocks at any grade until it is excluded or resolved");
    }
    if (grade == null) {
      return barrier(State.UNKNOWN, "is active and its grade is not known");
    }
    if (grade >= rules.eventGradeStop().whole()) {
      return barrier(State.BLOCKED, "is active; wait for grade 1 or less");
    }
    if (grade < rules.immuneGradeStop().whole()) {
      return barrier(State.CLEAR, "is active and does not stand in the way");
    }
    if (!event.immuneRelated()) {
      return barrier(
          State.CAUTION, "is active and not recorded as immune-related; check the cause");
    }
    return event.stableOnReplacement()
        ? barrier(State.CLEAR, "is stable on replacement; plan stress-dose steroid if adrenal")
        : barrier(State.BLOCKED, "is immune-related and active; wait for grade 1 or less");
  }

  private boolean isDangerousAtAnyGrade() {
    var name = event.name().toLowerCase(Locale.ROOT);
    return ANY_GRADE.stream().anyMatch(name::contains);
  }

  private Barrier barrier(State state, String what) {
    var grade = event.grade();
    String name = event.name().isBlank() ? "Adverse event without a name" : event.name();
    String seen = name + (grade == null ? "" : ", grade " + grade);
    return new Barrier(
        Toxicity.EVENT_RULE,
        state,
        seen + ": " + what + ".",
        seen,
        event.date(),
        threshold(),
        List.of(Toxicity.CITATION),
        List.of(event.source()));
  }

  private String threshold() {
    return "no active event of "
        + rules.eventGradeStop().words()
        + " or more, none immune-related of "
        + rules.immuneGradeStop().words()
        + " or more unless stable on replacement; no myocarditis, pneumonitis or neuromuscular"
        + " toxicity of any grade";
  }
}
