package org.hepatora.board;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hepatora.board.PatientView.Change;
import org.hepatora.board.PatientView.Supposed;
import org.hepatora.chart.PatientChart;
import org.hepatora.decision.eligibility.Answer;
import org.hepatora.decision.eligibility.Criterion;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.eligibility.PatientPicture;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.Located;
import org.hepatora.fhir.PatientPictureReader;
import org.hepatora.fhir.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a stored patient and puts the page together. */
@Component
final class PatientViews {
  private final PatientChart record;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;
  private final CourseChartBuilder charts;

  PatientViews(
      PatientChart record,
      PatientPictureReader reader,
      EligibilityAssessor assessor,
      Policy policy) {
    this.record = record;
    this.reader = reader;
    this.assessor = assessor;
    charts = new CourseChartBuilder(assessor, policy.response());
  }

  /**
   * From a record at hand, stored here or not.
   *
   * @param qualified what remains of an answer where a part of the record is missing
   */
  PatientView of(
      List<Located> resources,
      String patientId,
      LocalDate asOf,
      WhatIf suppose,
      BiFunction<Answer, PatientPicture, Answer> qualified) {
    var picture = reader.read(resources, patientId);
    var answer = qualified.apply(assessor.assess(picture, asOf), picture);
    return new PatientView(
        person(patientId, resources),
        asOf,
        answer,
        suppose.isAnything() ? supposed(picture, answer, asOf, suppose, qualified) : null,
        assessor.response(picture, asOf).plateau(),
        assessor.measures(picture, asOf),
        charts.of(picture, Doses.of(resources), asOf));
  }

  /** Where the patient stands; null when no such patient is stored. */
  @Nullable Standing standing(String patientId, LocalDate asOf) {
    var resources = record.everythingOf(patientId);
    if (resources == null) {
      return null;
    }
    var picture = reader.read(resources, patientId);
    var plateau = assessor.response(picture, asOf).plateau();
    return Standing.of(
        person(patientId, resources),
        assessor.assess(picture, asOf),
        plateau.isReached() ? plateau.days() : 0);
  }

  private Supposed supposed(
      PatientPicture picture,
      Answer now,
      LocalDate asOf,
      WhatIf suppose,
      BiFunction<Answer, PatientPicture, Answer> qualified) {
    var day = suppose.day(asOf);
    var changed = suppose.applyTo(picture, asOf);
    var then = qualified.apply(assessor.assess(changed, day), changed);
    return new Supposed(day, then, changes(now, then));
  }

  private static List<Change> changes(Answer now, Answer then) {
    Map<String, Criterion> after =
        then.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
    var changes = new ArrayList<Change>();
    for (Criterion before : now.criteria()) {
      var same = after.get(before.id());
      if (same != null && same.status() != before.status()) {
        changes.add(new Change(before, same));
      }
    }
    return changes;
  }

  private static PatientView.Person person(String id, List<Located> resources) {
    var patient =
        resources.stream()
            .map(Located::resource)
            .filter(each -> each.path("resourceType").asText().equals("Patient"))
            .findFirst()
            .orElse(MissingNode.getInstance());
    return new PatientView.Person(
        id,
        PersonName.of(patient),
        patient.path("birthDate").asText(),
        patient.path("gender").asText());
  }
}
