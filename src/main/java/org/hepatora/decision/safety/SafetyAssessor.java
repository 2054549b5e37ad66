// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.therapy.DrugHolds;
import org.hepatora.decision.therapy.TherapyHistory;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is to be known about an order near liver surgery; docs/clinical/surgery-safety.md. The
 * same picture, answer, orders and day give the same alerts, whatever the order they came in.
 */
public final class SafetyAssessor {
  private final Policy policy;

  public SafetyAssessor(Policy policy) {
    this.policy = policy;
  }

  /**
   * The alerts, most severe first; none when the question does not apply to the patient.
   *
   * @param answer the answer of the review on that day
   */
  public List<SafetyAlert> assess(
      PatientPicture picture, Answer answer, Orders orders, LocalDate asOf) {
    if (orders.isEmpty() || answer.disposition() == Disposition.NOT_APPLICABLE) {
      return List.of();
    }
    var treatment = picture.treatment();
    var history =
        TherapyHistory.of(
            treatment.drugs(),
            treatment.local(),
            treatment.regimens(),
            List.of(),
            asOf,
            policy.therapy());
    var alerts = new LinkedHashMap<String, SafetyAlert>();
    operations(history, answer, orders, asOf).forEach(alert -> add(alert, alerts));
    var held =
        DrugHolds.of(treatment.adverseEvents(), treatment.complications(), asOf, policy.therapy());
    drugs(Orders.done(picture, asOf), held, answer, orders, asOf)
        .forEach(alert -> add(alert, alerts));
    var review = new DrugAgainstReview(answer, history);
    orders.drugs().forEach(order -> add(review.of(order), alerts));
    return alerts.values().stream()
        .sorted((one, other) -> other.severity().compareTo(one.severity()))
        .toList();
  }

  /** The same alerts when parts of the record are missing: then no interval is certain. */
  public static List<SafetyAlert> doubted(List<SafetyAlert> alerts) {
    return alerts.stream().map(alert -> alert.atLeast(Severity.WARNING)).toList();
  }

  private List<SafetyAlert> operations(
      TherapyHistory history, Answer answer, Orders orders, LocalDate asOf) {
    var table = policy.therapy().washout();
    var check = new OperationCheck(history, new DosesBefore(history, orders, table), answer);
    return orders.operations().stream().map(operation -> check.of(operation, asOf)).toList();
  }

  private List<SafetyAlert> drugs(
      List<Operation> done, DrugHolds holds, Answer answer, Orders orders, LocalDate asOf) {
    var alerts = new ArrayList<SafetyAlert>();
    var antiVegf = new AntiVegfCheck(policy.therapy().washout(), orders, done);
    var held = new HeldDrugCheck(holds);
    var nextCycle = new NextCycleCheck(answer);
    for (DraftedDrugs order : orders.drugs()) {
      if (order.asked()) {
        order.drugs().forEach(drug -> add(held.of(order, drug, asOf), alerts));
        order.drugs().forEach(drug -> add(antiVegf.of(order, drug, asOf), alerts));
      }
      add(nextCycle.of(order, asOf), alerts);
    }
    return alerts;
  }

  private static void add(@Nullable SafetyAlert alert, List<SafetyAlert> alerts) {
    if (alert != null) {
      alerts.add(alert);
    }
  }

  /** Two orders for the same are told once. */
  private static void add(@Nullable SafetyAlert alert, LinkedHashMap<String, SafetyAlert> alerts) {
    if (alert != null) {
      alerts.putIfAbsent(alert.kind() + " " + alert.subject(), alert);
    }
  }
}
