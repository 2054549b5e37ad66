package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was given, what the patient is said to take, and what is prescribed, with the words
 * and codes as they were sent. Ongoing is an active or open-ended statement or request without a
 * recorded stop; a paused or finished one without an end has no known last day.
 */
final class DrugReader implements ResourceReader {
  private static final Sentence MEDICATION = Sentence.of("fact.medication");

  /** A plan or a proposal is not a prescription. */
  private static final Set<String> NOT_ORDERED = Set.of("proposal", "plan", "option");

  /** Statuses that say a statement or request is over or paused. */
  private static final Set<String> NOT_ONGOING = Set.of("completed", "stopped", "on-hold");

  private final Kind kind;

  DrugReader(Kind kind) {
    this.kind = kind;
  }

  @Override
  public void read(Located from, Reading reading) {
    var resource = from.resource();
    boolean ordered =
        !NOT_ORDERED.contains(resource.path("intent").asText())
            && !resource.path("doNotPerform").asBoolean(false);
    if (kind == Kind.REQUEST && !ordered) {
      return;
    }
    var words = new MedicationWords();
    if (!words.of(from, reading.references)) {
      reading.problem(
          from.path() + ".medicationReference",
          Joined.of(Joint.COLON, MEDICATION, Sentence.of("why.the-medication-did-not-come-along")));
    }
    var span = kind == Kind.REQUEST ? ordered(from, reading) : taken(from, reading);
    var regimen = Extensions.code(resource, Canonicals.REGIMEN);
    reading.drugs.add(
        new DrugRecord(
            kind,
            words.codes(),
            words.texts(),
            regimen.isEmpty() ? null : regimen,
            Extensions.number(resource, Canonicals.LINE_OF_THERAPY),
            span.start,
            span.end,
            span.ongoing,
            from.source()));
  }

  /** First and last day, as far as known. */
  private record Span(@Nullable LocalDate start, @Nullable LocalDate end, boolean ongoing) {}

  private Span taken(Located from, Reading reading) {
    var resource = from.resource();
    var status = resource.path("status").asText();
    if (resource.has("effectivePeriod")) {
      return during(resource.path("effectivePeriod"), ".effectivePeriod", from, reading);
    }
    var day = day(resource.path("effectiveDateTime"), ".effectiveDateTime", from, reading);
    boolean ongoing = kind == Kind.STATEMENT && status.equals("active");
    return new Span(day, ongoing ? null : day, ongoing);
  }

  private Span ordered(Located from, Reading reading) {
    var resource = from.resource();
    var bounds =
        resource
            .path("dosageInstruction")
            .path(0)
            .path("timing")
            .path("repeat")
            .path("boundsPeriod");
    if (!bounds.isMissingNode()) {
      var at = ".dosageInstruction[0].timing.repeat.boundsPeriod";
      return during(bounds, at, from, reading);
    }
    var start = day(resource.path("authoredOn"), ".authoredOn", from, reading);
    return new Span(start, null, !isOver(resource));
  }

  private Span during(JsonNode period, String at, Located from, Reading reading) {
    var start = day(period.path("start"), at + ".start", from, reading);
    var end = day(period.path("end"), at + ".end", from, reading);
    return new Span(start, end, !period.has("end") && !isOver(from.resource()));
  }

  private static boolean isOver(JsonNode resource) {
    return NOT_ONGOING.contains(resource.path("status").asText());
  }

  /** The day; null without a problem when there is no date at all. */
  private static @Nullable LocalDate day(JsonNode date, String at, Located from, Reading reading) {
    return date.isMissingNode()
        ? null
        : reading.dayOrNull(from.path(), MEDICATION, Days.of(date, at));
  }
}
