// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.words.Argument;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as FHIR; fhir-model.md 2, $cytoreduction-eligibility. The same answer gives the
 * same bytes: nothing is numbered at random or stamped with the time of day.
 */
public final class AnswerWriter {
  /** Entries a ledger names; a longer one tells its count. Ours. */
  private static final int MOST_NAMED = 200;

  private final GuidanceWriter guidance = new GuidanceWriter();
  private final MeasureWriter measures = new MeasureWriter();

  /**
   * The answer as the Parameters of the operation.
   *
   * @param patient reference of the patient, e.g. {@code Patient/123}; empty when it has none
   */
  public Parameters write(Answer answer, String patient) {
    var out = head(answer);
    answer.criteria().forEach(criterion -> write(out, criterion));
    for (Answer.Missing missing : answer.missing()) {
      var entry = out.addParameter().setName("missing");
      part(entry, "id", new CodeType(missing.id()));
      part(entry, "text", words(missing.text()));
    }
    for (Problem problem : answer.issues()) {
      var entry = out.addParameter().setName("issue");
      part(entry, "path", new StringType(problem.path()));
      part(entry, "text", words(problem.text()));
    }
    answer.cautions().forEach(caution -> out.addParameter("caution", words(caution)));
    answer.unjudged().forEach(unjudged -> write(out, unjudged));
    dates(out, answer);
    out.addParameter("evidenceGrade", new CodeType(answer.evidenceGrade().code()));
    out.addParameter("policyVersion", new StringType(answer.policyVersion()));
    out.addParameter("asOf", date(answer.asOf()));
    out.addParameter().setName("guidance").setResource(guidance(answer, patient));
    return out;
  }

  /**
   * The same with what became of the record, and with what was computed beside it, each as
   * parameter {@code computed}.
   */
  public Parameters write(Answer answer, List<Measure> computed, Ledger ledger, String patient) {
    var out = write(answer, patient);
    ledger(out, ledger);
    measures
        .write(computed, answer.asOf(), patient)
        .forEach(each -> out.addParameter().setName("computed").setResource(each));
    return out;
  }

  /** What became of every resource of the record. */
  private static void ledger(Parameters out, Ledger ledger) {
    var entry = out.addParameter().setName("ledger");
    part(entry, "used", new IntegerType(ledger.used()));
    part(entry, "irrelevant", new IntegerType(ledger.irrelevant()));
    part(entry, "not-understood", new IntegerType(ledger.notUnderstood().size()));
    ledger.notUnderstood().stream()
        .limit(MOST_NAMED)
        .forEach(
            one -> {
              var not = entry.addPart().setName("not-understood");
              not.addPart().setName("reference").setValue(reference(one.reference()));
              not.addPart().setName("reason").setValue(new StringType(Speech.say(one.reason())));
            });
  }

  /** The answer as a recommendation that can be stored, profile hcc-guidance. */
  public GuidanceResponse guidance(Answer answer, String patient) {
    return guidance.write(answer, patient);
  }

  /** The same as a tree. */
  public ObjectNode guidanceTree(Answer answer, String patient) {
    return ModelTree.of(guidance(answer, patient));
  }

  /** The answer in short: what a stored recommendation repeats. */
  static Parameters brief(Answer answer) {
    var out = head(answer);
    dates(out, answer);
    out.addParameter("evidenceGrade", new CodeType(answer.evidenceGrade().code()));
    out.addParameter("policyVersion", new StringType(answer.policyVersion()));
    out.addParameter("asOf", date(answer.asOf()));
    return out;
  }

  private static Parameters head(Answer answer) {
    var disposition = answer.disposition();
    var out = new Parameters();
    out.addParameter(
        "disposition",
        new Coding(
            Canonicals.DISPOSITION_SYSTEM,
            disposition.code(),
            Speech.say(disposition.words(), Locale.ENGLISH)));
    out.addParameter("summary", words(answer.summary()));
    return out;
  }

  private static void dates(Parameters out, Answer answer) {
    date(out, "earliestDate", answer.earliestDate());
    date(out, "preferredDate", answer.preferredDate());
    date(out, "nextAssessment", answer.nextAssessment());
  }

  private static void date(Parameters out, String name, @Nullable LocalDate day) {
    if (day != null) {
      out.addParameter(name, date(day));
    }
  }

  private static DateType date(LocalDate day) {
    return new DateType(day.toString());
  }

  private static void write(Parameters out, Criterion criterion) {
    var entry = out.addParameter().setName("criterion");
    part(entry, "id", new CodeType(criterion.id()));
    part(entry, "status", new CodeType(criterion.status().code()));
    part(entry, "text", words(criterion.text()));
    if (criterion.observed() != null) {
      part(entry, "observed", observed(criterion.observed()));
    }
    if (criterion.date() != null) {
      part(entry, "date", date(criterion.date()));
    }
    criterion.sources().forEach(source -> part(entry, "source", reference(source)));
    part(entry, "threshold", words(criterion.threshold()));
    criterion.citations().forEach(cited -> part(entry, "citation", words(cited)));
  }

  private static void write(Parameters out, Unjudged unjudged) {
    var entry = out.addParameter().setName("alsoRecorded");
    part(entry, "kind", new CodeType(unjudged.matter().concept()));
    part(entry, "text", words(unjudged.text()));
    if (unjudged.from() != null) {
      part(entry, "date", date(unjudged.from()));
    }
    part(entry, "source", reference(unjudged.source()));
  }

  private static StringType words(Argument words) {
    return new StringType(Speech.say(words));
  }

  private static void part(ParametersParameterComponent entry, String name, Type value) {
    entry.addPart().setName(name).setValue(value);
  }

  private static Type observed(Observed observed) {
    if (observed instanceof Observed.Quantity quantity) {
      return new Quantity()
          .setValue(quantity.value())
          .setUnit(quantity.ucum())
          .setSystem(Codes.UCUM)
          .setCode(quantity.ucum());
    }
    if (observed instanceof Observed.Number number) {
      return new IntegerType(number.value());
    }
    return words(((Observed.Text) observed).value());
  }

  /** A reference where the source is one; a path inside a request can only be named. */
  static Reference reference(String source) {
    boolean resolvable = source.contains("/") || source.startsWith("urn:");
    return resolvable ? new Reference(source) : new Reference().setDisplay(source);
  }
}
