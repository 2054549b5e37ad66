// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hepatora.board.patient.MdtSheet.Line;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.read.Located;
import org.hepatora.language.Speech;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form of the tumour board from what the record holds. */
@Component
final class MdtSheetReader {
  private static final Set<String> STAGES = Set.of("bclc-stage", "cnlc-stage");

  /** Days within which the laboratory that belongs to the first scan is taken; ours. */
  private static final int LABORATORY_AFTER_SCAN = 10;

  private final Reviews reviews;
  private final Wording wording;

  MdtSheetReader(Reviews reviews, Wording wording) {
    this.reviews = reviews;
    this.wording = wording;
  }

  MdtSheet of(Review review, List<Measure> now) {
    var picture = review.assessed().patient().picture();
    var scans =
        picture.imaging().measurements().stream()
            .map(each -> each.date())
            .filter(day -> !day.isAfter(review.asOf()))
            .sorted()
            .toList();
    var first = scans.isEmpty() ? null : scans.get(0);
    var lines =
        List.of(
            new Line("sheet.fitness", fitness(picture, review.record())),
            new Line("sheet.comorbidity", comorbidity(picture, review)),
            new Line("sheet.medication", medication(picture, review)),
            new Line("sheet.virology", virology(picture)),
            new Line("sheet.markers", markers(picture)),
            new Line("sheet.stage", stages(review, first, now)),
            new Line("sheet.operation", operation(picture, review)),
            new Line("sheet.wish", unjudged(review, Set.of(Matter.REFUSAL))));
    var pathology = new ArrayList<String>();
    last(
        picture.labs().gpc3Positive(),
        value -> Sentence.of(value ? "sheet.gpc3-positive" : "sheet.gpc3-negative"),
        pathology);
    return new MdtSheet(
        lines,
        pathology,
        first,
        scans.isEmpty() ? null : scans.get(scans.size() - 1),
        question(review.record()));
  }

  private List<String> fitness(PatientPicture picture, List<Located> record) {
    var values = new ArrayList<String>();
    last(picture.fitness().ecog(), value -> Sentence.of("sheet.ecog", Numeral.of(value)), values);
    last(
        picture.fitness().asaClass(), value -> Sentence.of("sheet.asa", Numeral.of(value)), values);
    BodySize.of(record).forEach(size -> values.add(wording.quantity(size.value(), size.unit())));
    return values;
  }

  private List<String> comorbidity(PatientPicture picture, Review review) {
    var values = new LinkedHashSet<String>();
    picture.diagnoses().stream()
        .filter(
            each -> each.kind() != Diagnosis.Kind.HCC && each.kind() != Diagnosis.Kind.LIVER_CANCER)
        .filter(each -> !"refuted".equals(each.verificationStatus()))
        .forEach(each -> values.add(said("sheet.diagnosis." + Words.code(each.kind()))));
    var others = new LinkedHashSet<>(Set.of(Matter.values()));
    others.removeAll(
        Set.of(Matter.REFUSAL, Matter.MEDICATION, Matter.ANTICOAGULANT, Matter.ANTIPLATELET));
    values.addAll(unjudged(review, others));
    return List.copyOf(values);
  }

  private static List<String> medication(PatientPicture picture, Review review) {
    var values = new LinkedHashSet<String>();
    picture.treatment().drugs().stream()
        .filter(
            each ->
                each.ongoing() && (each.start() == null || !each.start().isAfter(review.asOf())))
        .flatMap(each -> each.meaning().drugs().stream())
        .distinct()
        .sorted()
        .forEach(drug -> values.add(Speech.say(drug.display())));
    values.addAll(
        unjudged(review, Set.of(Matter.ANTICOAGULANT, Matter.ANTIPLATELET, Matter.MEDICATION)));
    return List.copyOf(values);
  }

  private static List<String> unjudged(Review review, Set<Matter> matters) {
    return review.answer().unjudged().stream()
        .filter(each -> matters.contains(each.matter()))
        .map(Unjudged::words)
        .distinct()
        .toList();
  }

  private List<String> virology(PatientPicture picture) {
    var values = new ArrayList<String>();
    last(
        picture.labs().hbsAgPositive(),
        value -> Sentence.of(value ? "sheet.hbsag-positive" : "sheet.hbsag-negative"),
        values);
    course("sheet.hbv-dna", picture.labs().hbvDna(), values);
    return values;
  }

  private List<String> markers(PatientPicture picture) {
    var values = new ArrayList<String>();
    course("sheet.afp", picture.labs().afp(), values);
    course("sheet.pivka", picture.labs().dcp(), values);
    return values;
  }

  /** The first and the latest value, each with its day. */
  private void course(String key, Timeline<? extends Amount> timeline, List<String> values) {
    var read = timeline.read().sorted(Comparator.comparing(fact -> fact.date())).toList();
    if (read.isEmpty()) {
      return;
    }
    var first = read.get(0);
    var latest = read.get(read.size() - 1);
    var one = amount(first.value()) + " (" + first.date() + ")";
    values.add(
        said(key)
            + " "
            + (first == latest
                ? one
                : one + " → " + amount(latest.value()) + " (" + latest.date() + ")"));
  }

  private String amount(Amount amount) {
    return wording.quantity(amount.value(), amount.ucum());
  }

  private <T> void last(Timeline<T> timeline, Function<T, Argument> words, List<String> values) {
    timeline
        .read()
        .max(Comparator.comparing(fact -> fact.date()))
        .ifPresent(
            fact -> values.add(Speech.say(words.apply(fact.value())) + " (" + fact.date() + ")"));
  }

  private List<String> stages(Review review, @Nullable LocalDate first, List<Measure> now) {
    var values = new ArrayList<String>();
    if (first != null && first.plusDays(LABORATORY_AFTER_SCAN).isBefore(review.asOf())) {
      var day = first.plusDays(LABORATORY_AFTER_SCAN);
      var then = stage(reviews.measures(reviews.of(review.reading(), day)));
      if (!then.isEmpty()) {
        values.add(Speech.say(Sentence.of("sheet.stage-then", Day.of(first))) + " " + then);
      }
    }
    var today = stage(now);
    if (!today.isEmpty()) {
      values.add(said("sheet.stage-now") + " " + today);
    }
    return values;
  }

  private String stage(List<Measure> measures) {
    return measures.stream()
        .filter(each -> STAGES.contains(each.kind().code()) && each.observed() != null)
        .map(each -> wording.measure(each.kind().code()) + " " + wording.value(each))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private List<String> operation(PatientPicture picture, Review review) {
    var values = new ArrayList<String>();
    var names = review.response().history().lesions().stream().map(each -> each.lesion()).toList();
    last(
        picture.surgery().resectability(),
        value -> {
          var focus =
              names.stream()
                  .filter(lesion -> value.focus().contains(lesion.id()))
                  .map(lesion -> lesion.name())
                  .toList();
          var verdict = Sentence.of("verdict." + value.verdict());
          return focus.isEmpty()
              ? verdict
              : Joined.of(Joint.COLON, verdict, Joined.of(Joint.COMMA, focus));
        },
        values);
    last(
        picture.surgery().futureLiverRemnant(),
        value -> Sentence.of("sheet.flr", Numeral.of(value.value())),
        values);
    last(
        picture.surgery().icgRetention(),
        value -> Sentence.of("sheet.icg", Numeral.of(value.value())),
        values);
    return values;
  }

  /** What the newest open request asks. */
  private static String question(List<Located> record) {
    return record.stream()
        .filter(each -> each.type().equals("ServiceRequest"))
        .map(Located::resource)
        .filter(
            each -> Stream.of("active", "on-hold").anyMatch(each.path("status").asText()::equals))
        .filter(each -> each.path("code").toString().contains("mdt-review"))
        .max(Comparator.comparing(each -> each.path("authoredOn").asText()))
        .map(each -> each.path("note").path(0).path("text").asText())
        .orElse("");
  }

  private static String said(String key) {
    return Speech.say(Sentence.of(key));
  }
}
