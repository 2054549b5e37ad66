// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.therapy.DrugHold.Group;
import org.hepatora.decision.therapy.DrugHold.Reason;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * The groups of drugs held on one day, with every reason; evidence.md 5.
 *
 * @param all in the order of group, reason and event
 */
public record DrugHolds(List<DrugHold> all) {
  private static final Comparator<DrugHold> ORDER =
      Comparator.comparing(DrugHold::group)
          .thenComparing(DrugHold::reason)
          .thenComparing(hold -> hold.event().source());

  public DrugHolds {
    all = all.stream().sorted(ORDER).toList();
  }

  /** What the recorded events and complications hold on that day. */
  public static DrugHolds of(
      List<AdverseEvent> events,
      List<Complication> complications,
      LocalDate asOf,
      TherapyRules rules) {
    var holds =
        new ArrayList<>(new ComplicationHolds(asOf, rules.vascularWithin()).of(complications));
    events.stream()
        .filter(event -> event.date() == null || !event.date().isAfter(asOf))
        .forEach(event -> holds.addAll(of(event, asOf, rules)));
    return new DrugHolds(holds);
  }

  private static List<DrugHold> of(AdverseEvent event, LocalDate asOf, TherapyRules rules) {
    return Stream.of(checkpointInhibitors(event, rules), antiVegf(event, asOf, rules))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static @Nullable DrugHold checkpointInhibitors(AdverseEvent event, TherapyRules rules) {
    var group = Group.CHECKPOINT_INHIBITORS;
    if (isNeverRoutine(event, rules)) {
      return new DrugHold(group, Reason.NEVER_ROUTINE, event, null);
    }
    var grade = event.grade();
    boolean severe = grade != null && grade >= rules.immuneGradeStop().whole();
    boolean stable =
        event.stableOnReplacement()
            && grade != null
            && grade < rules.eventGradeStop().whole()
            && !EventNames.isDangerousAtAnyGrade(event.name());
    boolean immune = event.immuneRelated() || EventNames.isDangerousAtAnyGrade(event.name());
    return event.active() && immune && (severe || grade == null) && !stable
        ? new DrugHold(group, Reason.ACTIVE, event, null)
        : null;
  }

  /** Heart and nerves whatever the grade was, lungs from grade 3, anything immune from grade 4. */
  private static boolean isNeverRoutine(AdverseEvent event, TherapyRules rules) {
    if (EventNames.isOfHeartOrNerves(event.name())) {
      return true;
    }
    var grade = event.grade();
    if (grade == null) {
      return false;
    }
    boolean lungs = EventNames.isDangerousAtAnyGrade(event.name());
    boolean immune = event.immuneRelated() || lungs;
    boolean hormones = event.stableOnReplacement() || EventNames.isOfHormones(event.name());
    return (lungs && grade >= rules.eventGradeStop().whole())
        || (immune && !hormones && grade >= rules.neverAgainGrade().whole());
  }

  private static @Nullable DrugHold antiVegf(
      AdverseEvent event, LocalDate asOf, TherapyRules rules) {
    boolean vascular = EventNames.isBleedOrThrombosis(event.name());
    if (event.active() && (vascular || EventNames.isOfAWound(event.name()))) {
      return new DrugHold(Group.ANTI_VEGF, Reason.WOUND, event, null);
    }
    var grade = event.grade();
    if (!vascular || (grade != null && grade < rules.vascularGrade().whole())) {
      return null;
    }
    var day = event.date();
    var until = day == null ? null : day.plusDays(rules.vascularWithin().whole());
    return until != null && !until.isAfter(asOf)
        ? null
        : new DrugHold(Group.ANTI_VEGF, Reason.VASCULAR, event, until);
  }

  /** The first reason why this drug is held; null when it is not. */
  public @Nullable DrugHold of(Drug drug) {
    return all.stream().filter(hold -> hold.covers(drug)).findFirst().orElse(null);
  }

  /** Every reason in one sentence. */
  public List<Argument> cautions() {
    return all.stream().map(hold -> hold.words().whole()).toList();
  }
}
