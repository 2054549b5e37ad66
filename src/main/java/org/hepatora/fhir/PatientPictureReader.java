package org.hepatora.fhir;

import java.util.List;
import org.hepatora.decision.eligibility.PatientPicture;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.response.Imaging;

/**
 * Reads FHIR R4 resources of any EHR into the picture the decision looks at. Stateless and
 * thread-safe; it decides nothing and never fails on bad data: what cannot be read is named.
 */
public final class PatientPictureReader {
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
    return new PatientPicture(
        new PatientPicture.Person(false, null, PatientPicture.Sex.UNKNOWN),
        List.of(),
        new Imaging(List.of(), List.of(), List.of()),
        new PatientPicture.Labs(
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none()),
        new PatientPicture.Fitness(
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none(),
            Timeline.none()),
        new PatientPicture.Surgery(
            Timeline.none(), Timeline.none(), Timeline.none(), Timeline.none()),
        new PatientPicture.Treatment(List.of(), List.of(), List.of(), List.of()),
        Timeline.none(),
        List.of(),
        List.of());
  }
}
