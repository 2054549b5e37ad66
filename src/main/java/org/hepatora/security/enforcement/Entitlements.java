// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.platform.ExportOwners;
import org.hepatora.security.compartment.PatientCompartment;
import org.hepatora.security.compartment.RecordReferences;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.ResourceScope;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.jspecify.annotations.Nullable;

/** What a caller's scopes come to on this server. */
final class Entitlements {
  private static final String AUDIT = "AuditEvent";

  private final PatientCompartment compartment;
  private final RecordReferences references;
  private final IAuthorizationSearchParamMatcher filters;

  Entitlements(
      PatientCompartment compartment,
      RecordReferences references,
      IAuthorizationSearchParamMatcher filters) {
    this.compartment = compartment;
    this.references = references;
    this.filters = filters;
  }

  /** What may be done with that type; empty means nothing. */
  List<Grant> grants(Caller caller, Access access, String type) {
    boolean reads = access == Access.READ || access == Access.SEARCH;
    // Nobody writes one, by whatever door.
    if (type.equals(AUDIT) && !(caller.administrator() && reads)) {
      return List.of();
    }
    var grants = new ArrayList<Grant>();
    for (ResourceScope scope : caller.scopes().granting(access, type)) {
      var grant = grant(caller, scope, access, type);
      if (grant != null) {
        grants.add(grant);
      }
    }
    boolean self = access == Access.READ && type.equals(typeOf(caller.fhirUser()));
    if (self && caller.scopes().has("fhirUser") && compartment.isShared(type)) {
      grants.add(new Grant(null, "_id=" + idOf(caller.fhirUser())));
    }
    return grants;
  }

  private @Nullable Grant grant(Caller caller, ResourceScope scope, Access access, String type) {
    if (scope.level() == Level.SYSTEM || (scope.level() == Level.USER && caller.isProfessional())) {
      return new Grant(null, scope.filter());
    }
    String patient = scope.level() == Level.PATIENT ? caller.patient() : caller.self();
    if (patient == null) {
      return null;
    }
    if (!type.equals("*") && compartment.covers(type)) {
      return new Grant(patient, scope.filter());
    }
    boolean shown = access == Access.READ || access == Access.SEARCH;
    return shown && compartment.isShared(type) ? new Grant(null, scope.filter()) : null;
  }

  /** Whether one of the grants reaches all resources of the type. */
  boolean unlimited(Caller caller, Access access, String type) {
    return grants(caller, access, type).stream().anyMatch(Grant::isUnlimited);
  }

  /** Whether all data of this one patient may be read and searched, whatever the type. */
  boolean wholeRecord(Caller caller, String patient) {
    return Stream.of(Access.READ, Access.SEARCH)
        .allMatch(
            access ->
                caller.scopes().granting(access, "*").stream()
                    .filter(scope -> scope.filter().isEmpty())
                    .anyMatch(scope -> reaches(caller, scope, patient)));
  }

  private static boolean reaches(Caller caller, ResourceScope scope, String patient) {
    return switch (scope.level()) {
      case SYSTEM -> true;
      case USER -> caller.isProfessional() || patient.equals(caller.self());
      case PATIENT -> patient.equals(caller.patient());
    };
  }

  /**
   * Whether this may be done with this very resource. What is written must be about the patient;
   * what is read may be in the record by any path.
   */
  boolean permits(Caller caller, Access access, IBaseResource resource) {
    return !isOfAnothersExport(caller, resource)
        && grants(caller, access, resource.fhirType()).stream()
            .anyMatch(grant -> permits(grant, access, resource));
  }

  /** A file of an export is for the client that asked for it. */
  private static boolean isOfAnothersExport(Caller caller, IBaseResource resource) {
    if (!(resource instanceof Binary file)) {
      return false;
    }
    var owner = file.getSecurityContext().getIdentifier();
    return ExportOwners.SYSTEM.equals(owner.getSystem())
        && !caller.client().equals(owner.getValue());
  }

  /** Whether the caller may come to know that it exists: reading or finding it is granted. */
  boolean inReach(Caller caller, IBaseResource resource) {
    return permits(caller, Access.READ, resource) || permits(caller, Access.SEARCH, resource);
  }

  private boolean permits(Grant grant, Access access, IBaseResource resource) {
    boolean reads = access == Access.READ || access == Access.SEARCH;
    String patient = grant.patient();
    if (patient != null
        && !(reads
            ? compartment.holds(resource, patient)
            : references.isAbout(resource, patient))) {
      return false;
    }
    if (grant.filter().startsWith("_id=")) {
      return grant.mayReach(resource.getIdElement().getIdPart());
    }
    return grant.filter().isEmpty()
        || filters.match(resource.fhirType() + "?" + grant.filter(), resource).match == Match.MATCH;
  }

  PatientCompartment compartment() {
    return compartment;
  }

  private static String typeOf(@Nullable String reference) {
    return reference == null ? "" : reference.split("/", 2)[0];
  }

  private static String idOf(@Nullable String reference) {
    return reference == null ? "" : reference.substring(reference.indexOf('/') + 1);
  }
}
