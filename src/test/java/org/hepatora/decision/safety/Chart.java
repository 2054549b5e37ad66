// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Treatment;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.Operation.Stage;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** A patient's treatment and the orders being written, for tests; all days count from today. */
final class Chart {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final List<DrugRecord> drugs = new ArrayList<>();
  private final List<LocalTherapy> local = new ArrayList<>();
  private final List<Resection> resections = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<Operation> planned = new ArrayList<>();
  private final List<DraftedDrugs> drafts = new ArrayList<>();
  private final List<Criterion> criteria = new ArrayList<>();
  private final List<Answer.Missing> missing = new ArrayList<>();
  private Disposition disposition = Disposition.INSUFFICIENT_DATA;

  static LocalDate in(int days) {
    return TODAY.plusDays(days);
  }

  Chart given(String drug, int day) {
    return record(DrugRecord.Kind.ADMINISTRATION, drug, in(day), in(day), false);
  }

  Chart stillTaking(String drug) {
    return record(DrugRecord.Kind.STATEMENT, drug, in(-100), null, true);
  }

  Chart givenSomeDay(String drug) {
    return record(DrugRecord.Kind.ADMINISTRATION, drug, null, null, false);
  }

  private Chart record(
      DrugRecord.Kind kind,
      String drug,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      boolean ongoing) {
    drugs.add(
        Drugs.record(
            kind, List.of(), List.of(drug), null, null, start, end, ongoing, "Drug/" + drug));
    return this;
  }

  Chart treated(Modality modality, int day) {
    local.add(new LocalTherapy(modality, in(day), null, null, List.of(), "Procedure/local"));
    return this;
  }

  Chart resected(@Nullable Integer day) {
    resections.add(
        new Resection(day == null ? null : in(day), null, null, List.of(), "Procedure/resection"));
    return this;
  }

  Chart orders(Kind kind, @Nullable Integer day) {
    operations.add(
        new Operation(kind, Stage.DRAFTED, day == null ? null : in(day), "ServiceRequest/draft"));
    return this;
  }

  Chart plans(Kind kind, @Nullable Integer day) {
    planned.add(
        new Operation(kind, Stage.PLANNED, day == null ? null : in(day), "ServiceRequest/plan"));
    return this;
  }

  Chart orders(Drug drug, @Nullable Integer day) {
    drafts.add(
        new DraftedDrugs(List.of(drug), day == null ? null : in(day), true, "MedicationRequest/d"));
    return this;
  }

  Chart beside(Drug drug, int day) {
    drafts.add(new DraftedDrugs(List.of(drug), in(day), false, "MedicationRequest/b"));
    return this;
  }

  Chart answered(Disposition disposition) {
    this.disposition = disposition;
    return this;
  }

  Chart criterion(String id, Status status) {
    criteria.add(
        new Criterion(
            id, status, new Term("Text."), null, null, List.of(), new Term("limit"), List.of()));
    return this;
  }

  Chart missing(String id) {
    missing.add(new Answer.Missing(id, new Term("Record it.")));
    return this;
  }

  List<SafetyAlert> alerts() {
    var unknown = PatientPicture.unknown();
    var picture =
        new PatientPicture(
            unknown.person(),
            unknown.diagnoses(),
            unknown.imaging(),
            unknown.labs(),
            unknown.fitness(),
            unknown.surgery(),
            new Treatment(
                drugs,
                local,
                resections,
                List.of(),
                Drugs.FORMULARY.regimens(),
                List.of(),
                List.of()),
            unknown.diseaseStatus(),
            unknown.supportivePathways(),
            unknown.problems(),
            unknown.ledger());
    var answer =
        new Answer(
            disposition,
            new Term("One sentence."),
            criteria,
            missing,
            List.of(),
            List.of(),
            null,
            null,
            null,
            EvidenceGrade.LOW,
            "1",
            TODAY);
    return new SafetyAssessor(Policy.standard())
        .assess(picture, answer, new Orders(operations, List.of(), drafts, planned), TODAY);
  }

  SafetyAlert alert() {
    var alerts = alerts();
    if (alerts.size() != 1) {
      throw new AssertionError(alerts.size() + " alerts");
    }
    return alerts.get(0);
  }
}
