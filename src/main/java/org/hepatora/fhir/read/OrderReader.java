// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.safety.DraftedDrugs;
import org.hepatora.decision.safety.Operation;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.Operation.Stage;
import org.hepatora.decision.safety.Orders;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;
import org.hepatora.fhir.code.ProcedureKind;
import org.hepatora.fhir.code.Vocabulary;
import org.hepatora.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders that are being written, which may be half built, and operations that were ordered
 * before. What is not recognised is no order of interest, never an error.
 */
public final class OrderReader {
  /** What says that nothing will come of an order. */
  private static final Set<String> VOID =
      Set.of("entered-in-error", "revoked", "cancelled", "stopped", "completed", "not-done");

  /** Procedures that have not begun. */
  private static final String PREPARATION = "preparation";

  /** Orders somebody only thinks of. */
  private static final Set<String> NOT_ORDERED = Set.of("proposal", "option");

  private final Vocabulary vocabulary;
  private final Days days;

  /** Of the tables of this release, with days taken in UTC. */
  public OrderReader() {
    this(Knowledge.standard(), ZoneOffset.UTC);
  }

  /**
   * @param zone where the hospital is
   */
  public OrderReader(Knowledge knowledge, ZoneId zone) {
    vocabulary =
        knowledge == Knowledge.standard() ? Vocabulary.standard() : new Vocabulary(knowledge);
    days = new Days(zone);
  }

  /**
   * The orders of a call.
   *
   * @param drafts resources of {@code draftOrders}
   * @param asked references the call is about, such as {@code MedicationRequest/1}; null when it is
   *     about all
   * @param record what is recorded of the patient
   * @param patientId whose operations count
   */
  public Orders read(
      List<Located> drafts, @Nullable Set<String> asked, List<Located> record, String patientId) {
    var operations = new ArrayList<Operation>();
    var beside = new ArrayList<Operation>();
    var drugs = new ArrayList<DraftedDrugs>();
    var references = new References();
    drafts.stream().filter(one -> one.type().equals("Medication")).forEach(references::add);
    for (Located draft : drafts) {
      if (isVoid(draft.resource())) {
        continue;
      }
      boolean isAsked = asked == null || asked.contains(draft.type() + "/" + draft.id());
      var operation = operation(draft, Stage.DRAFTED);
      if (operation != null) {
        (isAsked ? operations : beside).add(operation);
      }
      var drafted = drugs(draft, references, isAsked);
      if (drafted != null) {
        drugs.add(drafted);
      }
    }
    return new Orders(operations, beside, drugs, planned(record, patientId));
  }

  private List<Operation> planned(List<Located> record, String patientId) {
    var subject = Subject.of(Duplicates.leftOut(record), patientId, new ArrayList<>());
    var planned = new ArrayList<Operation>();
    for (Located one : record) {
      if (isPlan(one) && subject.owns(one.resource())) {
        var operation = operation(one, Stage.PLANNED);
        if (operation != null) {
          planned.add(operation);
        }
      }
    }
    return planned.stream().distinct().toList();
  }

  private static boolean isPlan(Located one) {
    var status = one.resource().path("status").asText();
    return switch (one.type()) {
      case "ServiceRequest" ->
          !isVoid(one.resource()) && !NOT_ORDERED.contains(one.resource().path("intent").asText());
      case "Procedure" -> status.equals(PREPARATION);
      default -> false;
    };
  }

  private static boolean isVoid(JsonNode resource) {
    return VOID.contains(resource.path("status").asText())
        || resource.path("doNotPerform").asBoolean(false);
  }

  private @Nullable Operation operation(Located from, Stage stage) {
    if (!from.type().equals("ServiceRequest") && !from.type().equals("Procedure")) {
      return null;
    }
    var kind = kind(from.resource().path("code"));
    return kind == null ? null : new Operation(kind, stage, day(from.resource()), from.source());
  }

  private @Nullable Kind kind(JsonNode code) {
    if (vocabulary.procedures.isAblation(code)) {
      return Kind.ABLATION;
    }
    return vocabulary.procedures.of(code) == ProcedureKind.RESECTION ? Kind.RESECTION : null;
  }

  private @Nullable DraftedDrugs drugs(Located from, References references, boolean asked) {
    if (!from.type().equals("MedicationRequest")) {
      return null;
    }
    var words = new MedicationWords();
    words.of(from, references);
    var regimen = Extensions.code(from.resource(), Canonicals.REGIMEN);
    var drugs =
        vocabulary
            .formulary
            .read(words.codes(), words.texts(), regimen.isEmpty() ? null : regimen)
            .drugs();
    return drugs.isEmpty()
        ? null
        : new DraftedDrugs(List.copyOf(drugs), doseDay(from.resource()), asked, from.source());
  }

  /** The day an order is for; null when it does not say or cannot be read. */
  private @Nullable LocalDate day(JsonNode resource) {
    for (String name : new String[] {"occurrenceDateTime", "performedDateTime"}) {
      if (resource.has(name)) {
        return day(resource.path(name), name);
      }
    }
    for (String name : new String[] {"occurrencePeriod", "performedPeriod"}) {
      if (resource.path(name).has("start")) {
        return day(resource.path(name).path("start"), name);
      }
    }
    return null;
  }

  /** The first day of the dosage; a prescription does not otherwise say when it is taken. */
  private @Nullable LocalDate doseDay(JsonNode resource) {
    var timing = resource.path("dosageInstruction").path(0).path("timing");
    var event = timing.path("event").path(0);
    return event.isTextual()
        ? day(event, "event")
        : day(timing.path("repeat").path("boundsPeriod").path("start"), "boundsPeriod");
  }

  private @Nullable LocalDate day(JsonNode date, String at) {
    return days.of(date, at) instanceof Parsed.Good<LocalDate> good ? good.value() : null;
  }
}
