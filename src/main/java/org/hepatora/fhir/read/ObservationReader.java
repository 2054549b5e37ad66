package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.AnswerCodes;
import org.hepatora.fhir.code.CodeTable;
import org.hepatora.fhir.code.ComputedObservations;
import org.hepatora.fhir.code.ObservationKind;
import org.hepatora.fhir.code.Statuses;

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
    simple(ObservationKind.HBS_AG, new Presence(), reading -> reading.hbsAg);
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
    readers.put(ObservationKind.DISEASE_STATUS, ObservationReader::diseaseStatus);
    readers.put(ObservationKind.RESECTABILITY, ObservationReader::resectability);
  }

  private <T> void coded(
      ObservationKind kind, CodeTable<T> table, Function<Reading, List<Fact<T>>> facts) {
    simple(kind, new CodedValue<>(table), facts);
  }

  private <T> void simple(
      ObservationKind kind, ValueParser<T> parser, Function<Reading, List<Fact<T>>> facts) {
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
  public void read(Located from, Reading reading) {
    var resource = from.resource();
    if (ComputedObservations.isComputed(resource)) {
      return;
    }
    var coded = ObservationKind.CODES.ofCode(resource.path("code"));
    var kind = coded == null ? ForeignRecist.kind(resource) : coded;
    if (kind != null) {
      read(kind, resource, from.path(), from, reading);
      return;
    }
    int index = 0;
    for (JsonNode component : resource.path("component")) {
      var part = ObservationKind.CODES.ofCode(component.path("code"));
      if (part != null) {
        read(part, component, from.path() + ".component[" + index + "]", from, reading);
      }
      index++;
    }
  }

  private void read(
      ObservationKind kind, JsonNode holder, String path, Located from, Reading reading) {
    var day = reading.dayOrNull(from.path(), kind.words(), effective(from.resource()));
    var reader = readers.get(kind);
    if (day != null && reader != null) {
      reader.read(new Statement(kind, holder, path, day, from), reading);
    }
  }

  private static Parsed<LocalDate> effective(JsonNode resource) {
    if (resource.has("effectiveDateTime")) {
      return Days.of(resource.path("effectiveDateTime"), ".effectiveDateTime");
    }
    if (resource.has("effectivePeriod")) {
      return Days.lastOf(resource.path("effectivePeriod"), ".effectivePeriod");
    }
    if (resource.has("effectiveInstant")) {
      return Days.of(resource.path("effectiveInstant"), ".effectiveInstant");
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
