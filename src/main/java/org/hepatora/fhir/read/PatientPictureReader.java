package org.hepatora.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.code.Statuses;
import org.hepatora.fhir.code.Ucum;

/**
 * Reads FHIR R4 resources of any EHR into the picture the decision looks at. Stateless and
 * thread-safe; it decides nothing and never fails on bad data: what cannot be read is named.
 */
public final class PatientPictureReader {
  private static final String LESION = "BodyStructure";

  /** Types whose readers keep a modified statement as one that could not be read. */
  private static final Set<String> UNKNOWN_WHEN_MODIFIED = Set.of("Observation", "AdverseEvent");

  private final ResourceReader lesions = new LesionReader();

  private final ResourceReader observations = new ObservationReader();

  private final Map<String, ResourceReader> readers =
      Map.of(
          "Condition", new ConditionReader(),
          "Observation", observations,
          "DiagnosticReport", new ReportReader(observations),
          "MedicationAdministration", new DrugReader(Kind.ADMINISTRATION),
          "MedicationStatement", new DrugReader(Kind.STATEMENT),
          "MedicationRequest", new DrugReader(Kind.REQUEST),
          "Procedure", new ProcedureReader(),
          "AdverseEvent", new AdverseEventReader(),
          "CarePlan", new CarePlanReader());

  /** Loads the units and builds the tables, so that the first reading does not have to. */
  public PatientPictureReader() {
    Ucum.shared();
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
    var problems = new ArrayList<Problem>();
    var kept = Duplicates.leftOut(resources);
    kept.stream()
        .filter(Located::unreadable)
        .map(one -> new Problem(one.path(), Problem.UNREADABLE))
        .forEach(problems::add);
    var subject = Subject.of(kept, patientId, problems);
    var reading = new Reading(referencesAmong(kept), problems);
    if (subject.isKnown()) {
      for (Located one : kept) {
        if (one.type().equals(LESION) && subject.owns(one.resource())) {
          lesions.read(one, reading);
        }
      }
      for (Located one : kept) {
        if (Statuses.isReadable(one.resource()) && subject.owns(one.resource())) {
          read(one, reading);
        }
      }
    }
    return reading.picture(PersonReader.read(subject.patient(), reading));
  }

  private void read(Located one, Reading reading) {
    var reader = readers.get(one.type());
    if (reader == null) {
      return;
    }
    if (Statuses.isModified(one.resource()) && !UNKNOWN_WHEN_MODIFIED.contains(one.type())) {
      reading.problem(
          one.path() + ".modifierExtension",
          Joined.of(Joint.COLON, new Term(one.type()), Statuses.MODIFIED));
      return;
    }
    reader.read(one, reading);
  }

  private static References referencesAmong(List<Located> resources) {
    var references = new References();
    for (Located one : resources) {
      if (one.type().equals(LESION) || one.type().equals("Medication")) {
        references.add(one);
      }
    }
    return references;
  }
}
