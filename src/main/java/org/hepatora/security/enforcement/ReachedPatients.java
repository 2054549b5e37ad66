package org.hepatora.security.enforcement;

import java.util.stream.Stream;
import org.hepatora.platform.StoredResources;
import org.hepatora.security.PatientReach;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Level;
import org.hl7.fhir.r4.model.Person;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Professionals reach whom their scopes reach, filters and all; a patient reaches their own record;
 * a related person and a person reach the patients their resource names.
 */
final class ReachedPatients implements PatientReach {
  private final Entitlements entitlements;
  private final StoredResources stored;

  ReachedPatients(Entitlements entitlements, StoredResources stored) {
    this.entitlements = entitlements;
    this.stored = stored;
  }

  @Override
  public boolean reaches(Caller caller, String patient) {
    boolean granted =
        Stream.of(Access.READ, Access.SEARCH)
            .anyMatch(access -> !caller.scopes().granting(access, "Patient").isEmpty());
    if (!granted) {
      return false;
    }
    if (patient.equals(caller.patient()) || patient.equals(caller.self())) {
      return true;
    }
    return caller.isProfessional()
        ? isOfProfessional(caller, patient)
        : named(caller.fhirUser()).anyMatch(each -> isOf(each, patient));
  }

  private boolean isOfProfessional(Caller caller, String patient) {
    boolean limitedToOne =
        caller.scopes().granting(Access.READ, "Patient").stream()
            .noneMatch(scope -> scope.level() != Level.PATIENT);
    var resource = limitedToOne ? null : stored.last("Patient", patient);
    return resource != null && entitlements.permits(caller, Access.READ, resource);
  }

  private Stream<Reference> named(@Nullable String user) {
    String[] parts = user == null ? new String[0] : user.split("/", 2);
    var resource = parts.length == 2 ? stored.last(parts[0], parts[1]) : null;
    if (resource instanceof RelatedPerson related) {
      return Stream.of(related.getPatient());
    }
    return resource instanceof Person person
        ? person.getLink().stream().map(Person.PersonLinkComponent::getTarget)
        : Stream.of();
  }

  private static boolean isOf(Reference reference, String patient) {
    var id = reference.getReferenceElement();
    return !id.isAbsolute()
        && "Patient".equals(id.getResourceType())
        && patient.equals(id.getIdPart());
  }
}
