// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.picture.PatientPicture.Fitness;
import org.hepatora.decision.picture.PatientPicture.Labs;
import org.hepatora.decision.picture.PatientPicture.Person;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.picture.PatientPicture.Sex;
import org.hepatora.decision.picture.PatientPicture.Surgery;
import org.hepatora.decision.picture.PatientPicture.Treatment;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Imaging;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Measurement;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.therapy.AdverseEvent;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/**
 * A patient told in the words of a tumour board, for tests. Days are counted back from {@link
 * #TODAY}. A call about a fact with one current value replaces what was said before.
 */
final class APatient {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Map<String, List<Fact<?>>> facts = new LinkedHashMap<>();
  private final Map<String, Lesion> lesions = new LinkedHashMap<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<ReportedResponse> responses = new ArrayList<>();
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<DrugRecord> drugs = new ArrayList<>();
  private final List<LocalTherapy> local = new ArrayList<>();
  private final List<Resection> resections = new ArrayList<>();
  private final List<AdverseEvent> adverseEvents = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean deceased;
  private @Nullable LocalDate deceasedOn;
  private Sex sex = Sex.MALE;

  private APatient() {}

  static LocalDate ago(int days) {
    return TODAY.minusDays(days);
  }

  /** Nothing is recorded. */
  static APatient unknown() {
    return new APatient();
  }

  /** HCC and nothing else. */
  static APatient withHcc() {
    return new APatient().diagnosis(Diagnosis.Kind.HCC, "active", "confirmed");
  }

  /**
   * V01 of vignettes.md: responder to T+A on a plateau since 126 days, everything known and in
   * order, R0 judged achievable. Every gate passes.
   */
  static APatient candidate() {
    return withHcc()
        .diagnosis(Diagnosis.Kind.CIRRHOSIS, "active", "confirmed")
        .lesion("S7", Lesion.Kind.PRIMARY)
        .sizes("S7", new int[] {199, 136, 73, 10}, "98", "64", "60", "59")
        .given("atezolizumab", 196, 24)
        .given("bevacizumab", 196, 45)
        .fit()
        .resectability(Verdict.R0_ACHIEVABLE, "S7")
        .futureLiverRemnant("46");
  }

  /** ECOG 0, Child-Pugh A5, normal labs, all of this week. */
  APatient fit() {
    return ecog(0)
        .bilirubin("14")
        .albumin("41")
        .inr("1.05")
        .creatinine("76")
        .platelets("168")
        .ascites(Ascites.NONE)
        .encephalopathy(Encephalopathy.NONE);
  }

  APatient deceased() {
    deceased = true;
    return this;
  }

  APatient deceasedOn(LocalDate day) {
    deceasedOn = day;
    return deceased();
  }

  APatient female() {
    sex = Sex.FEMALE;
    return this;
  }

  APatient diagnosis(
      Diagnosis.Kind kind, @Nullable String clinical, @Nullable String verification) {
    return diagnosis(kind, clinical, verification, 400);
  }

  APatient diagnosis(
      Diagnosis.Kind kind, @Nullable String clinical, @Nullable String verification, int daysAgo) {
    diagnoses.removeIf(diagnosis -> diagnosis.kind() == kind);
    diagnoses.add(
        new Diagnosis(
            kind,
            clinical,
            verification,
            ago(daysAgo),
            "Condition/" + kind.name().toLowerCase().replace('_', '-')));
    return this;
  }

  APatient without(Diagnosis.Kind kind) {
    diagnoses.removeIf(diagnosis -> diagnosis.kind() == kind);
    return this;
  }

  // Facts with one current value.

  APatient ecog(int value) {
    return only("ecog", 3, value);
  }

  APatient ecog(int value, int daysAgo) {
    return only("ecog", daysAgo, value);
  }

  APatient bilirubin(String micromolesPerLitre) {
    return bilirubin(micromolesPerLitre, 3);
  }

  APatient bilirubin(String micromolesPerLitre, int daysAgo) {
    return only("bilirubin", daysAgo, new Amount.Bilirubin(new BigDecimal(micromolesPerLitre)));
  }

  APatient albumin(String gramsPerLitre) {
    return albumin(gramsPerLitre, 3);
  }

  APatient albumin(String gramsPerLitre, int daysAgo) {
    return only("albumin", daysAgo, new Amount.Albumin(new BigDecimal(gramsPerLitre)));
  }

  APatient inr(String value) {
    return only("inr", 3, new Amount.Inr(new BigDecimal(value)));
  }

  APatient creatinine(String micromolesPerLitre) {
    return only("creatinine", 3, new Amount.Creatinine(new BigDecimal(micromolesPerLitre)));
  }

  APatient platelets(String value) {
    return only("platelets", 3, new Amount.Platelets(new BigDecimal(value)));
  }

  APatient ascites(Ascites value) {
    return only("ascites", 3, value);
  }

  APatient encephalopathy(Encephalopathy value) {
    return only("encephalopathy", 3, value);
  }

  APatient asaClass(int value) {
    return only("asa", 3, value);
  }

  APatient varices(VaricesRisk value) {
    return only("varices", 30, value);
  }

  APatient steroidDose(String milligramsPerDay) {
    return only("steroid", 3, new Amount.SteroidDose(new BigDecimal(milligramsPerDay)));
  }

  APatient hbsAg(boolean positive) {
    return only("hbsag", 200, positive);
  }

  APatient resectability(Verdict verdict, String... focus) {
    return resectability(verdict, 5, focus);
  }

  APatient resectability(Verdict verdict, int daysAgo, String... focus) {
    var lesionsToRemove = Arrays.stream(focus).map(APatient::reference).toList();
    return only("resectability", daysAgo, new Resectability(verdict, lesionsToRemove));
  }

  APatient futureLiverRemnant(String percent) {
    return futureLiverRemnant(percent, 6);
  }

  APatient futureLiverRemnant(String percent, int daysAgo) {
    return only("flr", daysAgo, new Amount.Percent(new BigDecimal(percent)));
  }

  APatient icgRetention(String percent) {
    return icgRetention(percent, 6);
  }

  APatient icgRetention(String percent, int daysAgo) {
    return only("icg", daysAgo, new Amount.Percent(new BigDecimal(percent)));
  }

  APatient portalVeinThrombus(Cheng type) {
    return only("cheng", 10, type);
  }

  // Facts with a history.

  APatient alphaFetoprotein(String nanogramsPerMillilitre, int daysAgo) {
    return also("afp", daysAgo, new Amount.Afp(new BigDecimal(nanogramsPerMillilitre)));
  }

  APatient diseaseStatus(DiseaseStatus status, int daysAgo) {
    return also("status", daysAgo, status);
  }

  APatient supportivePathway(int daysAgo) {
    return also("pathway", daysAgo, true);
  }

  /** A treatment plan is recorded, but cannot be read. */
  APatient unreadablePathway() {
    return add("pathway", new Fact.Unreadable<>(ago(5), new Term("unknown code"), "CarePlan/x"));
  }

  /** Another value of one fact on the same day as the current one. */
  APatient contradicted(String fact, Object value) {
    var current = facts.getOrDefault(fact, List.of()).get(0);
    return add(fact, new Fact.Read<>(current.date(), value, "Observation/" + fact + "-other"));
  }

  /** The fact is recorded today, but its value cannot be read. */
  APatient unreadable(String fact) {
    problems.add(
        new Problem(
            "Observation.where(id='" + fact + "').value", new Term("the unit is not known")));
    return add(
        fact,
        new Fact.Unreadable<>(
            TODAY, new Term("the unit is not known"), "Observation/" + fact + "-x"));
  }

  APatient without(String fact) {
    facts.remove(fact);
    return this;
  }

  // Lesions.

  APatient lesion(String id, Lesion.Kind kind) {
    return lesion(id, kind, Lesion.Role.TARGET);
  }

  APatient lesion(String id, Lesion.Kind kind, Lesion.Role role) {
    return lesion(id, kind, role, organOf(kind), false);
  }

  APatient lesion(
      String id, Lesion.Kind kind, Lesion.Role role, Lesion.Organ organ, boolean portaHepatis) {
    lesions.put(id, new Lesion(reference(id), new Recorded(id), organ, portaHepatis, role, kind));
    return this;
  }

  /** Neither its kind nor its site is recorded. */
  APatient lesionSomewhere(String id, Lesion.Role role) {
    lesions.put(
        id, new Lesion(reference(id), new Recorded(id), Lesion.Organ.UNKNOWN, false, role, null));
    return this;
  }

  private static Lesion.Organ organOf(Lesion.Kind kind) {
    return switch (kind) {
      case PRIMARY, INTRAHEPATIC -> Lesion.Organ.LIVER;
      case LYMPH_NODE -> Lesion.Organ.LYMPH_NODE;
      case DISTANT -> Lesion.Organ.LUNG;
      case VASCULAR_THROMBUS -> Lesion.Organ.VESSEL;
    };
  }

  /** The longest diameters (node: short axes) on those days; null where not measured. */
  APatient sizes(String lesion, int[] daysAgo, String... sizes) {
    for (int scan = 0; scan < daysAgo.length; scan++) {
      measured(lesion, daysAgo[scan], sizes[scan], null);
    }
    return this;
  }

  /** Longest and viable diameters on those days. */
  APatient sizes(String lesion, int[] daysAgo, String[] longest, String[] viable) {
    for (int scan = 0; scan < daysAgo.length; scan++) {
      measured(lesion, daysAgo[scan], longest[scan], viable[scan]);
    }
    return this;
  }

  APatient measured(String lesion, int daysAgo, String size, @Nullable String viable) {
    var recorded = lesions.get(lesion);
    boolean node = recorded != null && recorded.isNode();
    var length = Millimetres.of(size);
    measurements.add(
        new Measurement(
            reference(lesion),
            ago(daysAgo),
            node ? null : length,
            node ? length : null,
            viable == null ? null : Millimetres.of(viable),
            null,
            false,
            "Observation/" + lesion + "-" + daysAgo));
    return this;
  }

  APatient seen(String lesion, int daysAgo, Measurement.State state) {
    measurements.add(
        new Measurement(
            reference(lesion),
            ago(daysAgo),
            null,
            null,
            null,
            state,
            false,
            "Observation/" + lesion + "-" + daysAgo));
    return this;
  }

  APatient withoutImaging() {
    lesions.clear();
    measurements.clear();
    responses.clear();
    return this;
  }

  APatient reported(@Nullable ResponseCriteria criteria, Category category, int daysAgo) {
    return reported(criteria, category, daysAgo, null, null);
  }

  /** A reported response with its sum of diameters and the change from baseline in percent. */
  APatient reported(
      @Nullable ResponseCriteria criteria,
      Category category,
      int daysAgo,
      @Nullable String sum,
      @Nullable String change) {
    responses.add(
        new ReportedResponse(
            ago(daysAgo),
            criteria,
            category,
            sum == null ? null : Millimetres.of(sum),
            change == null ? null : new BigDecimal(change),
            null,
            null,
            null,
            null,
            "Observation/response-" + daysAgo));
    return this;
  }

  // Treatment.

  /** Administrations on the first and the last day. */
  APatient given(String drug, int firstDaysAgo, int lastDaysAgo) {
    administered(drug, firstDaysAgo);
    return firstDaysAgo == lastDaysAgo ? this : administered(drug, lastDaysAgo);
  }

  APatient administered(String drug, int daysAgo) {
    drugs.add(
        Drugs.record(
            DrugRecord.Kind.ADMINISTRATION,
            List.of(),
            List.of(drug),
            null,
            null,
            ago(daysAgo),
            ago(daysAgo),
            false,
            "MedicationAdministration/" + drug + "-" + daysAgo));
    return this;
  }

  /** A statement with a start and no stop. */
  APatient taking(String drug, int sinceDaysAgo) {
    drugs.add(
        Drugs.record(
            DrugRecord.Kind.STATEMENT,
            List.of(),
            List.of(drug),
            null,
            null,
            ago(sinceDaysAgo),
            null,
            true,
            "MedicationStatement/" + drug));
    return this;
  }

  /** A statement without any day. */
  APatient undated(String drug) {
    drugs.add(
        Drugs.record(
            DrugRecord.Kind.STATEMENT,
            List.of(),
            List.of(drug),
            null,
            null,
            null,
            null,
            false,
            "MedicationStatement/" + drug + "-undated"));
    return this;
  }

  APatient withoutDrugs() {
    drugs.clear();
    return this;
  }

  APatient local(LocalTherapy.Modality modality, int daysAgo, String... targets) {
    local.add(
        new LocalTherapy(
            modality,
            ago(daysAgo),
            null,
            null,
            Arrays.stream(targets).map(APatient::reference).toList(),
            "Procedure/" + modality.name().toLowerCase() + "-" + daysAgo));
    return this;
  }

  /** Radiofrequency ablation, complete or known not to be. */
  APatient ablated(int daysAgo, boolean complete, String target) {
    local.add(
        new LocalTherapy(
            LocalTherapy.Modality.RFA,
            ago(daysAgo),
            null,
            complete,
            List.of(reference(target)),
            "Procedure/rfa-" + daysAgo));
    return this;
  }

  APatient resected(int daysAgo, String... targets) {
    resections.add(
        new Resection(
            ago(daysAgo),
            null,
            "R0",
            Arrays.stream(targets).map(APatient::reference).toList(),
            "Procedure/resection-" + daysAgo));
    return this;
  }

  /** A resection without a readable day. */
  APatient resectedSomeDay(String... targets) {
    resections.add(
        new Resection(
            null,
            null,
            null,
            Arrays.stream(targets).map(APatient::reference).toList(),
            "Procedure/resection-undated"));
    return this;
  }

  /** A statement that claims to be a line of therapy, whose drug nobody knows. */
  APatient unrecognisedLine(String words, int daysAgo) {
    drugs.add(
        Drugs.record(
            DrugRecord.Kind.STATEMENT,
            List.of(),
            List.of(words),
            null,
            1,
            ago(daysAgo),
            ago(daysAgo),
            false,
            "MedicationStatement/unrecognised"));
    return this;
  }

  APatient adverseEvent(String name, @Nullable Integer grade, boolean immuneRelated) {
    return adverseEvent(name, grade, immuneRelated, false, true);
  }

  APatient adverseEvent(
      String name,
      @Nullable Integer grade,
      boolean immuneRelated,
      boolean replaced,
      boolean active) {
    adverseEvents.add(
        new AdverseEvent(
            name,
            grade,
            active,
            immuneRelated,
            replaced,
            ago(20),
            "AdverseEvent/" + adverseEvents.size()));
    return this;
  }

  // The picture.

  PatientPicture picture() {
    return new PatientPicture(
        new Person(deceased, deceasedOn, sex),
        List.copyOf(diagnoses),
        new Imaging(List.copyOf(lesions.values()), measurements, responses),
        new Labs(
            timeline("bilirubin"),
            timeline("albumin"),
            timeline("inr"),
            timeline("creatinine"),
            timeline("platelets"),
            timeline("sodium"),
            timeline("alt"),
            timeline("ast"),
            timeline("afp"),
            timeline("hbsag"),
            timeline("dcp"),
            timeline("hbv-dna"),
            timeline("gpc3"),
            timeline("tsh")),
        new Fitness(
            timeline("ecog"),
            timeline("ascites"),
            timeline("encephalopathy"),
            timeline("asa"),
            timeline("varices"),
            timeline("steroid")),
        new Surgery(
            timeline("resectability"),
            timeline("flr"),
            timeline("icg"),
            timeline("cheng"),
            timeline("hvtt")),
        new Treatment(
            List.copyOf(drugs),
            List.copyOf(local),
            List.copyOf(resections),
            List.copyOf(adverseEvents),
            Drugs.FORMULARY.regimens(),
            List.of(),
            List.of()),
        timeline("status"),
        this.<Boolean>timeline("pathway").facts(),
        List.copyOf(problems),
        Ledger.EMPTY);
  }

  static String reference(String lesion) {
    return "BodyStructure/" + lesion;
  }

  private APatient only(String fact, int daysAgo, Object value) {
    facts.remove(fact);
    return add(fact, new Fact.Read<>(ago(daysAgo), value, "Observation/" + fact));
  }

  private APatient also(String fact, int daysAgo, Object value) {
    var source = "Observation/" + fact + "-" + daysAgo;
    return add(fact, new Fact.Read<>(ago(daysAgo), value, source));
  }

  private APatient add(String name, Fact<?> fact) {
    facts.computeIfAbsent(name, key -> new ArrayList<>()).add(fact);
    return this;
  }

  @SuppressWarnings("unchecked")
  private <T> Timeline<T> timeline(String fact) {
    var recorded = facts.getOrDefault(fact, List.of());
    return new Timeline<>(recorded.stream().map(one -> (Fact<T>) one).toList());
  }
}
