// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.AnswerCodes;
import org.hepatora.fhir.code.CodeTable;
import org.hepatora.fhir.code.ComputedObservations;
import org.hepatora.fhir.code.ObservationKind;
import org.hepatora.fhir.code.Statuses;
import org.hepatora.fhir.code.Words;

/**
 * Reads Observations: what kind, on which day, and then the value by its kind. What this server
 * computed itself is not read back: its inputs are.
 */
final class ObservationReader implements ResourceReader {
  /** What is done with a statement of one kind. */
  private interface StatementReader {
    void read(Statement statement, Reading reading);
  }

  private final Map<ObservationKind, StatementReader> readers =
      new EnumMap<>(ObservationKind.class);

  /** Where statements without a value or a day are kept. */
  private record Kept<T>(Function<Reading, List<Fact<T>>> facts) {
    void unreadable(Reading reading, LocalDate day, Argument why, String source) {
      facts.apply(reading).add(new Fact.Unreadable<>(day, why, source));
    }

    void undatable(Reading reading, Days.Span span, Argument why, String source) {
      reading.keepUndatable(facts.apply(reading), span, why, source);
    }
  }

  private final Map<ObservationKind, Kept<?>> timelines = new EnumMap<>(ObservationKind.class);

  ObservationReader() {
    labs();
    bedside();
    surgery();
    imaging(ObservationKind.LESION_SIZE, new MeasurementReader()::read);
    imaging(ObservationKind.TUMOUR_RESPONSE, new ResponseReader()::read);
  }

  private void labs() {
    simple(ObservationKind.BILIRUBIN, Scales.BILIRUBIN, reading -> reading.bilirubin);
    simple(ObservationKind.ALBUMIN, Scales.ALBUMIN, reading -> reading.albumin);
    simple(ObservationKind.INR, Scales.INR, reading -> reading.inr);
    simple(ObservationKind.CREATININE, Scales.CREATININE, reading -> reading.creatinine);
    simple(ObservationKind.PLATELETS, Scales.PLATELETS, reading -> reading.platelets);
    simple(ObservationKind.SODIUM, Scales.SODIUM, reading -> reading.sodium);
    simple(ObservationKind.ALT, Scales.ENZYME, reading -> reading.alt);
    simple(ObservationKind.AST, Scales.ENZYME, reading -> reading.ast);
    simple(ObservationKind.AFP, Scales.AFP, reading -> reading.afp);
    simple(ObservationKind.DCP, Scales.DCP, reading -> reading.dcp);
    simple(ObservationKind.HBV_DNA, Scales.HBV_DNA, reading -> reading.hbvDna);
    simple(ObservationKind.TSH, Scales.TSH, reading -> reading.tsh);
    simple(ObservationKind.HBS_AG, new Presence(), reading -> reading.hbsAg);
    simple(ObservationKind.GPC3, new Presence(), reading -> reading.gpc3);
  }

  private void bedside() {
    var ecog = new WholeNumber(0, 5, AnswerCodes.ECOG);
    var asa = new WholeNumber(1, 6, AnswerCodes.ASA);
    simple(ObservationKind.ECOG, ecog, reading -> reading.ecog);
    simple(ObservationKind.ASA_CLASS, asa, reading -> reading.asa);
    coded(ObservationKind.ASCITES, AnswerCodes.ASCITES, reading -> reading.ascites);
    coded(
        ObservationKind.ENCEPHALOPATHY,
        AnswerCodes.ENCEPHALOPATHY,
        reading -> reading.encephalopathy);
    coded(ObservationKind.VARICES, AnswerCodes.VARICES, reading -> reading.varices);
    simple(ObservationKind.STEROID_DOSE, Scales.STEROID_DOSE, reading -> reading.steroidDose);
  }

  private void surgery() {
    simple(ObservationKind.FUTURE_LIVER_REMNANT, Scales.PERCENT, reading -> reading.remnant);
    simple(ObservationKind.ICG_R15, Scales.PERCENT, reading -> reading.icg);
    coded(ObservationKind.PORTAL_VEIN_THROMBUS, AnswerCodes.CHENG, reading -> reading.thrombus);
    coded(
        ObservationKind.HEPATIC_VEIN_THROMBUS,
        AnswerCodes.HEPATIC_VEIN,
        reading -> reading.hepaticVein);
    readers.put(ObservationKind.DISEASE_STATUS, ObservationReader::diseaseStatus);
    readers.put(ObservationKind.RESECTABILITY, ObservationReader::resectability);
    timelines.put(ObservationKind.RESECTABILITY, new Kept<>(reading -> reading.resectability));
  }

  private <T> void coded(
      ObservationKind kind, CodeTable<T> table, Function<Reading, List<Fact<T>>> facts) {
    simple(kind, new CodedValue<>(table), facts);
  }

  private <T> void simple(
      ObservationKind kind, ValueParser<T> parser, Function<Reading, List<Fact<T>>> facts) {
    timelines.put(kind, new Kept<>(facts));
    readers.put(
        kind,
        (statement, reading) ->
            reading.keep(facts.apply(reading), statement, parsed(parser, statement)));
  }

  private void imaging(ObservationKind kind, StatementReader reader) {
    readers.put(
        kind,
        (statement, reading) -> {
          if (Statuses.isModified(statement.from().resource())) {
            reading.problem(
                statement.path() + ".modifierExtension",
                Joined.of(Joint.COLON, kind.words(), Statuses.MODIFIED));
          } else {
            reader.read(statement, reading);
          }
        });
  }

  private static <T> Parsed<T> parsed(ValueParser<T> parser, Statement statement) {
    return Statuses.isModified(statement.from().resource())
        ? Parsed.bad(Statuses.MODIFIED, ".modifierExtension")
        : parser.parse(statement.holder());
  }

  @Override
  public Fate read(Located from, Reading reading) {
    var resource = from.resource();
    if (ComputedObservations.isComputed(resource)) {
      return Fate.irrelevant("computed");
    }
    var codes = reading.vocabulary.observations;
    var coded = codes.ofCode(resource.path("code"));
    var kind = coded == null ? ForeignRecist.kind(resource) : coded;
    if (kind != null) {
      return read(kind, resource, from.path(), from, reading);
    }
    Fate fate = Fate.irrelevant("code");
    int index = 0;
    for (JsonNode component : resource.path("component")) {
      var part = codes.ofCode(component.path("code"));
      if (part != null) {
        fate = read(part, component, from.path() + ".component[" + index + "]", from, reading);
      }
      index++;
    }
    if (fate instanceof Fate.Used) {
      return fate;
    }
    return Spread.isNamed(from, reading) ? Fate.USED : perhaps(resource, from, fate, reading);
  }

  /** A required value under a code nobody here knows: the value is there and not understood. */
  private Fate perhaps(JsonNode resource, Located from, Fate otherwise, Reading reading) {
    var code = resource.path("code");
    var name = reading.vocabulary.signs.laboratory(code, Words.of(code));
    if (name.isEmpty()) {
      return otherwise;
    }
    var why = Sentence.of("record.code");
    for (var kind : ObservationKind.values()) {
      if (kind.code().equals(name)) {
        unread(kind, why, from, reading);
        return new Fate.NotUnderstood(Joined.of(Joint.COLON, kind.words(), why), null, null, null);
      }
    }
    return otherwise;
  }

  /** Keeps that a value is there which cannot be read. */
  private void unread(ObservationKind kind, Argument why, Located from, Reading reading) {
    var facts = timelines.get(kind);
    if (facts == null) {
      return;
    }
    var parsed = effective(from.resource(), reading.days);
    if (parsed instanceof Parsed.Good<LocalDate> day) {
      facts.unreadable(reading, day.value(), why, from.source());
    } else {
      facts.undatable(reading, span(from.resource()), why, from.source());
    }
  }

  private Fate read(
      ObservationKind kind, JsonNode holder, String path, Located from, Reading reading) {
    var parsed = effective(from.resource(), reading.days);
    var day = reading.dayOrNull(from.path(), kind.words(), parsed);
    if (day == null) {
      return undated(kind, ((Parsed.Bad<LocalDate>) parsed).why(), from, reading);
    }
    var reader = readers.get(kind);
    if (reader != null) {
      reader.read(new Statement(kind, holder, path, day, from), reading);
    }
    return Fate.USED;
  }

  /** It may be the newest word, so no older value stands in for it. */
  private Fate undated(ObservationKind kind, Argument why, Located from, Reading reading) {
    var span = span(from.resource());
    var timeline = timelines.get(kind);
    if (timeline != null) {
      timeline.undatable(reading, span, why, from.source());
      return Fate.USED;
    }
    boolean ever = span.first().equals(LocalDate.MIN);
    return new Fate.NotUnderstood(
        Joined.of(Joint.COLON, kind.words(), why),
        Topic.IMAGING,
        ever ? null : span.first(),
        ever ? null : span.last());
  }

  private static Days.Span span(JsonNode resource) {
    for (String field : new String[] {"effectiveDateTime", "effectiveInstant", "issued"}) {
      if (resource.has(field)) {
        return Days.span(resource.path(field));
      }
    }
    var period = resource.path("effectivePeriod");
    return Days.span(period.has("end") ? period.path("end") : period.path("start"));
  }

  private static Parsed<LocalDate> effective(JsonNode resource, Days days) {
    if (resource.has("effectiveDateTime")) {
      return days.of(resource.path("effectiveDateTime"), ".effectiveDateTime");
    }
    if (resource.has("effectivePeriod")) {
      return days.lastOf(resource.path("effectivePeriod"), ".effectivePeriod");
    }
    if (resource.has("effectiveInstant")) {
      return days.of(resource.path("effectiveInstant"), ".effectiveInstant");
    }
    if (resource.has("issued")) {
      return days.of(resource.path("issued"), ".issued");
    }
    return Parsed.bad(Sentence.of("why.no-date"), ".effective");
  }

  /** LOINC's own answers to the response are sent as a status, too: both are kept. */
  private static void diseaseStatus(Statement statement, Reading reading) {
    reading.keep(reading.status, statement, parsed(ObservationReader::status, statement));
    var resource = statement.from().resource();
    boolean response = AnswerCodes.isLoincResponse(statement.holder().path("valueCodeableConcept"));
    if (response && !Statuses.isModified(resource)) {
      new ResponseReader().read(statement, reading);
    }
  }

  /** No evidence of disease where it is said so; any other statement is "other". */
  private static Parsed<DiseaseStatus> status(JsonNode holder) {
    var known = new CodedValue<>(AnswerCodes.DISEASE_STATUS).parse(holder);
    boolean stated =
        !holder.path("valueCodeableConcept").path("coding").isEmpty()
            || !holder.path("valueCodeableConcept").path("text").asText().isBlank()
            || !holder.path("valueString").asText().isBlank();
    return known instanceof Parsed.Bad<DiseaseStatus> && stated
        ? Parsed.good(DiseaseStatus.OTHER)
        : known;
  }

  private static void resectability(Statement statement, Reading reading) {
    var verdict = parsed(new CodedValue<>(AnswerCodes.RESECTABILITY), statement);
    var focus = LesionPointers.focus(statement.from(), reading);
    reading.keep(
        reading.resectability,
        statement,
        verdict instanceof Parsed.Good<Verdict> good
            ? Parsed.good(new Resectability(good.value(), focus))
            : ((Parsed.Bad<Verdict>) verdict).as());
  }
}
