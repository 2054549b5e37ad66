// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.code.Statuses;
import org.hepatora.fhir.code.Ucum;
import org.hepatora.fhir.code.Vocabulary;
import org.hepatora.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR R4 resources of any EHR into the picture the decision looks at. Stateless and
 * thread-safe; it decides nothing and never fails on bad data: what cannot be read is named, and of
 * every resource it is told what became of it.
 */
public final class PatientPictureReader {
  /** Types whose readers keep a modified statement as one that could not be read. */
  private static final Set<String> UNKNOWN_WHEN_MODIFIED = Set.of("Observation", "AdverseEvent");

  private final ResourceReader lesions = new LesionReader();

  private final Map<String, ResourceReader> readers = new HashMap<>();

  private final Vocabulary vocabulary;
  private final Days days;

  /** Of the tables of this release, with days taken in UTC. */
  public PatientPictureReader() {
    this(Knowledge.standard(), ZoneOffset.UTC);
  }

  /**
   * Loads the units and builds the tables, so that the first reading does not have to.
   *
   * @param zone where the hospital is: a time that names its offset is a day there
   */
  public PatientPictureReader(Knowledge knowledge, ZoneId zone) {
    Ucum.shared();
    vocabulary =
        knowledge == Knowledge.standard() ? Vocabulary.standard() : new Vocabulary(knowledge);
    days = new Days(zone);
    for (var type : RecordType.values()) {
      var reader = type.reader();
      if (reader != null) {
        readers.put(type.type(), reader);
      }
    }
  }

  /** The reader of the trials that stand beside a record, by the same tables. */
  public StudyReader studies() {
    return new StudyReader(vocabulary);
  }

  /** The picture of the one patient these resources are about. */
  public PatientPicture read(List<Located> resources) {
    return read(resources, "");
  }

  /**
   * The picture of the patient with this id; resources about anybody else are left out.
   *
   * @param patientId the id the caller asked about; empty when only the resources say who it is
   */
  public PatientPicture read(List<Located> resources, String patientId) {
    return read(resources, patientId, List.of());
  }

  /**
   * The same of a record that may be cut short.
   *
   * @param gaps where it is, as {@link CutShort} found it
   */
  public PatientPicture read(List<Located> resources, String patientId, List<Problem> gaps) {
    var problems = new ArrayList<Problem>(gaps);
    var kept = Duplicates.leftOut(resources);
    kept.stream()
        .filter(Located::unreadable)
        .map(one -> new Problem(one.path(), Problem.UNREADABLE))
        .forEach(problems::add);
    var subject = Subject.of(kept, patientId, problems);
    var reading = new Reading(vocabulary, days, referencesAmong(kept), problems);
    var tally = new Tally();
    var beside = new UnjudgedReader(reading);
    var complications = new ComplicationReader(reading);
    for (Located one : kept) {
      if (isLesion(one) && subject.isKnown() && subject.owns(one.resource())) {
        tally.add(one, lesion(one, reading));
      }
    }
    for (Located one : kept) {
      if (!isLesion(one) || !subject.isKnown() || !subject.owns(one.resource())) {
        var fate = complications.look(one, fate(one, subject, reading));
        tally.add(one, fate);
        beside.look(one, fate);
      }
    }
    new Claims(reading, tally).settle();
    var person = PersonReader.read(subject.patient(), reading);
    return reading.picture(person, tally.ledger(!gaps.isEmpty(), beside.found(tally)));
  }

  private static boolean isLesion(Located one) {
    return one.type().equals(RecordType.BODY_STRUCTURE.type());
  }

  private Fate lesion(Located one, Reading reading) {
    int before = reading.problems.size();
    return inPart(lesions.read(one, reading), before, reading);
  }

  private Fate fate(Located one, Subject subject, Reading reading) {
    if (one.unreadable()) {
      return new Fate.NotUnderstood(Problem.UNREADABLE, topic(one.type()), null, null);
    }
    if (!subject.isKnown()) {
      return new Fate.NotUnderstood(Sentence.of("record.whose"), null, null, null);
    }
    if (!subject.owns(one.resource())) {
      return Fate.irrelevant("subject");
    }
    var patient = subject.patient();
    if (one.type().equals(RecordType.PATIENT.type())) {
      return patient != null && patient.id().equals(one.id())
          ? Fate.USED
          : Fate.irrelevant("subject");
    }
    if (one.type().equals(RecordType.MEDICATION.type())) {
      return Fate.USED;
    }
    var reader = readers.get(one.type());
    if (reader == null) {
      return Fate.irrelevant("type");
    }
    if (!Statuses.isReadable(one.resource())) {
      return Fate.irrelevant("status");
    }
    return read(one, reader, reading);
  }

  private static Fate read(Located one, ResourceReader reader, Reading reading) {
    if (Statuses.isModified(one.resource()) && !UNKNOWN_WHEN_MODIFIED.contains(one.type())) {
      reading.problem(
          one.path() + ".modifierExtension",
          Joined.of(Joint.COLON, new Term(one.type()), Statuses.MODIFIED));
      return new Fate.NotUnderstood(Statuses.MODIFIED, topic(one.type()), null, null);
    }
    int before = reading.problems.size();
    return inPart(reader.read(one, reading), before, reading);
  }

  /** What was read with a fault in it is not understood in part; the facts tell it already. */
  private static Fate inPart(Fate fate, int before, Reading reading) {
    return fate instanceof Fate.Used && reading.problems.size() > before
        ? new Fate.NotUnderstood(reading.problems.get(before).text(), null, null, null)
        : fate;
  }

  private static @Nullable Topic topic(String type) {
    return switch (type) {
      case "Procedure" -> Topic.OPERATION;
      case "Condition" -> Topic.BARRIER;
      case "MedicationAdministration",
          "MedicationStatement",
          "MedicationRequest",
          "MedicationDispense" ->
          Topic.TREATMENT;
      default -> null;
    };
  }

  private static References referencesAmong(List<Located> resources) {
    var references = new References();
    for (Located one : resources) {
      if (isLesion(one) || one.type().equals(RecordType.MEDICATION.type())) {
        references.add(one);
      }
    }
    return references;
  }
}
