// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.param.DateRangeParam;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import org.hepatora.platform.StoredResources;
import org.hepatora.security.PatientReach;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Level;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Person;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Professionals reach whom their scopes reach, filters and all; a patient reaches their own record;
 * a related person and a person reach the patients their resource names, while it is active and its
 * period lasts. What was deleted reaches nobody, and nobody reaches it.
 */
final class ReachedPatients implements PatientReach {
  private final Entitlements entitlements;
  private final StoredResources stored;
  private final Clock clock;

  ReachedPatients(Entitlements entitlements, StoredResources stored, Clock clock) {
    this.entitlements = entitlements;
    this.stored = stored;
    this.clock = clock;
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
    var resource = limitedToOne ? null : stored.current("Patient", patient);
    return resource != null && entitlements.permits(caller, Access.READ, resource);
  }

  private Stream<Reference> named(@Nullable String user) {
    String[] parts = user == null ? new String[0] : user.split("/", 2);
    var resource = parts.length == 2 ? stored.current(parts[0], parts[1]) : null;
    if (resource instanceof RelatedPerson related) {
      boolean active = !related.hasActive() || related.getActive();
      return active && lasts(related.getPeriod()) ? Stream.of(related.getPatient()) : Stream.of();
    }
    return resource instanceof Person person && (!person.hasActive() || person.getActive())
        ? person.getLink().stream().map(Person.PersonLinkComponent::getTarget)
        : Stream.of();
  }

  /** A day, month or year lasts to its end. */
  private boolean lasts(Period period) {
    var now = Date.from(clock.instant());
    var days =
        new DateRangeParam(
            period.getStartElement().getValueAsString(), period.getEndElement().getValueAsString());
    Date first = days.getLowerBoundAsInstant();
    Date last = days.getUpperBoundAsInstant();
    return (first == null || !first.after(now)) && (last == null || !last.before(now));
  }

  @Override
  public boolean isOf(String encounter, String patient) {
    return stored.current("Encounter", encounter) instanceof Encounter stay
        && isOf(stay.getSubject(), patient);
  }

  private static boolean isOf(Reference reference, String patient) {
    var id = reference.getReferenceElement();
    return !id.isAbsolute()
        && "Patient".equals(id.getResourceType())
        && patient.equals(id.getIdPart());
  }
}
