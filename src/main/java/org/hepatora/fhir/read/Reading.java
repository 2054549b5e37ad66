// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.HepaticVein;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.response.Imaging;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Measurement;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.therapy.Augmentation;
import org.hepatora.decision.therapy.Complication;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.therapy.SteroidRecord;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.fhir.code.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Everything found so far in one reading; filled by the readers, turned into a picture once. */
final class Reading {
  final References references;
  final List<Problem> problems;

  final List<Diagnosis> diagnoses = new ArrayList<>();
  final TreeMap<String, Lesion> lesions = new TreeMap<>();

  /** Names of the lesions a BodyStructure describes. */
  final Set<String> structures = new HashSet<>();

  /** How far lesions reach into the portal vein by their site. */
  final TreeMap<String, PatientPicture.Cheng> portalSites = new TreeMap<>();

  final List<Measurement> measurements = new ArrayList<>();
  final List<ReportedResponse> responses = new ArrayList<>();

  final List<Fact<Amount.Bilirubin>> bilirubin = new ArrayList<>();
  final List<Fact<Amount.Albumin>> albumin = new ArrayList<>();
  final List<Fact<Amount.Inr>> inr = new ArrayList<>();
  final List<Fact<Amount.Creatinine>> creatinine = new ArrayList<>();
  final List<Fact<Amount.Platelets>> platelets = new ArrayList<>();
  final List<Fact<Amount.Sodium>> sodium = new ArrayList<>();
  final List<Fact<Amount.Enzyme>> alt = new ArrayList<>();
  final List<Fact<Amount.Enzyme>> ast = new ArrayList<>();
  final List<Fact<Amount.Afp>> afp = new ArrayList<>();
  final List<Fact<Boolean>> hbsAg = new ArrayList<>();
  final List<Fact<Amount.Dcp>> dcp = new ArrayList<>();
  final List<Fact<Amount.HbvDna>> hbvDna = new ArrayList<>();
  final List<Fact<Boolean>> gpc3 = new ArrayList<>();
  final List<Fact<Amount.Tsh>> tsh = new ArrayList<>();

  final List<Fact<Integer>> ecog = new ArrayList<>();
  final List<Fact<PatientPicture.Ascites>> ascites = new ArrayList<>();
  final List<Fact<PatientPicture.Encephalopathy>> encephalopathy = new ArrayList<>();
  final List<Fact<Integer>> asa = new ArrayList<>();
  final List<Fact<PatientPicture.VaricesRisk>> varices = new ArrayList<>();
  final List<Fact<Amount.SteroidDose>> steroidDose = new ArrayList<>();

  final List<Fact<PatientPicture.Resectability>> resectability = new ArrayList<>();
  final List<Fact<Amount.Percent>> remnant = new ArrayList<>();
  final List<Fact<Amount.Percent>> icg = new ArrayList<>();
  final List<Fact<PatientPicture.Cheng>> thrombus = new ArrayList<>();
  final List<Fact<HepaticVein>> hepaticVein = new ArrayList<>();
  final List<Fact<PatientPicture.DiseaseStatus>> status = new ArrayList<>();
  final List<Fact<Boolean>> supportive = new ArrayList<>();

  final List<DrugRecord> drugs = new ArrayList<>();
  final List<LocalTherapy> local = new ArrayList<>();
  final List<Resection> resections = new ArrayList<>();
  final List<AdverseEvent> adverseEvents = new ArrayList<>();
  final List<SteroidRecord> steroids = new ArrayList<>();
  final List<Complication> complications = new ArrayList<>();
  final List<Augmentation> augmentations = new ArrayList<>();

  /** Conditions that speak of something another resource should show, too. */
  final List<Claim> claims = new ArrayList<>();

  final Vocabulary vocabulary;
  final Days days;

  Reading(Vocabulary vocabulary, Days days, References references, List<Problem> problems) {
    this.vocabulary = vocabulary;
    this.days = days;
    this.references = references;
    this.problems = problems;
  }

  /** Told once, though two readers may stumble over one element. */
  void problem(String path, Argument text) {
    var problem = new Problem(path, text);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** Keeps a value on its day, or that it could not be read. */
  <T> void keep(List<Fact<T>> facts, Statement statement, Parsed<T> parsed) {
    if (parsed instanceof Parsed.Good<T> good) {
      facts.add(
          new Fact.Read<>(
              statement.date(),
              good.value(),
              statement.source(),
              Quantities.seen(statement.holder().path("valueQuantity"), good.value())));
    } else if (parsed instanceof Parsed.Bad<T> bad) {
      facts.add(new Fact.Unreadable<>(statement.date(), bad.why(), statement.source()));
      problem(
          statement.path() + bad.at(), Joined.of(Joint.COLON, statement.kind().words(), bad.why()));
    }
  }

  /** A day that may be missing; one that is there and cannot be read is a problem. */
  @Nullable LocalDate dayOrNull(String path, Argument what, Parsed<LocalDate> parsed) {
    if (parsed instanceof Parsed.Good<LocalDate> good) {
      return good.value();
    }
    if (parsed instanceof Parsed.Bad<LocalDate> bad) {
      problem(path + bad.at(), Joined.of(Joint.COLON, what, bad.why()));
    }
    return null;
  }

  /** Keeps that something is recorded, on no day that is known. */
  <T> void keepUndatable(List<Fact<T>> facts, Days.Span span, Argument why, String source) {
    facts.add(new Fact.Undatable<>(span.first(), span.last(), why, source));
  }

  PatientPicture picture(PatientPicture.Person person, Ledger ledger) {
    diagnoses.sort(Comparator.comparing(Diagnosis::kind).thenComparing(Diagnosis::source));
    drugs.sort(Comparator.comparing(DrugRecord::source));
    local.sort(Comparator.comparing(LocalTherapy::source));
    resections.sort(Comparator.comparing(Resection::source));
    adverseEvents.sort(Comparator.comparing(AdverseEvent::source));
    steroids.sort(Comparator.comparing(SteroidRecord::source));
    problems.sort(Problem.ORDER);
    return new PatientPicture(
        person,
        List.copyOf(diagnoses),
        new Imaging(List.copyOf(lesions.values()), measurements, responses),
        labs(),
        fitness(),
        new PatientPicture.Surgery(
            new Timeline<>(resectability),
            new Timeline<>(remnant),
            new Timeline<>(icg),
            new Timeline<>(thrombus),
            new Timeline<>(hepaticVein)),
        new PatientPicture.Treatment(
            List.copyOf(drugs),
            List.copyOf(local),
            List.copyOf(resections),
            List.copyOf(adverseEvents),
            vocabulary.formulary.regimens(),
            List.copyOf(steroids),
            complications.stream().sorted(Comparator.comparing(Complication::source)).toList(),
            augmentations.stream().sorted(Comparator.comparing(Augmentation::source)).toList()),
        new Timeline<>(status),
        new Timeline<>(supportive).facts(),
        List.copyOf(problems),
        ledger);
  }

  private PatientPicture.Labs labs() {
    return new PatientPicture.Labs(
        new Timeline<>(bilirubin),
        new Timeline<>(albumin),
        new Timeline<>(inr),
        new Timeline<>(creatinine),
        new Timeline<>(platelets),
        new Timeline<>(sodium),
        new Timeline<>(alt),
        new Timeline<>(ast),
        new Timeline<>(afp),
        new Timeline<>(hbsAg),
        new Timeline<>(dcp),
        new Timeline<>(hbvDna),
        new Timeline<>(gpc3),
        new Timeline<>(tsh));
  }

  private PatientPicture.Fitness fitness() {
    return new PatientPicture.Fitness(
        new Timeline<>(ecog),
        new Timeline<>(ascites),
        new Timeline<>(encephalopathy),
        new Timeline<>(asa),
        new Timeline<>(varices),
        new Timeline<>(steroidDose));
  }
}
