package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.ResourceScope;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** What a caller's scopes come to on this server. */
final class Entitlements {
  private static final String AUDIT = "AuditEvent";

  private final PatientCompartment compartment;
  private final IAuthorizationSearchParamMatcher filters;

  Entitlements(PatientCompartment compartment, IAuthorizationSearchParamMatcher filters) {
    this.compartment = compartment;
    this.filters = filters;
  }

  /** What may be done with that type; empty means nothing. */
  List<Grant> grants(Caller caller, Access access, String type) {
    if (type.equals(AUDIT) && !caller.administrator()) {
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
    boolean reads = access == Access.READ || access == Access.SEARCH;
    return reads && compartment.isShared(type) ? new Grant(null, scope.filter()) : null;
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

  /** Whether this may be done with this very resource. */
  boolean permits(Caller caller, Access access, IBaseResource resource) {
    return grants(caller, access, resource.fhirType()).stream()
        .anyMatch(grant -> permits(grant, resource));
  }

  private boolean permits(Grant grant, IBaseResource resource) {
    if (grant.patient() != null && !compartment.holds(resource, grant.patient())) {
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
