// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hepatora.platform.StoredMatches;
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditNote;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.compartment.PatientCompartment;
import org.hepatora.security.scopes.Caller;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** Writes each change down in the transaction that makes it, and notes whose data is shown. */
@Interceptor
final class AuditHooks {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final AuditTrail trail;
  private final PatientCompartment compartment;
  private final StoredMatches matches;

  AuditHooks(AuditTrail trail, PatientCompartment compartment, StoredMatches matches) {
    this.trail = trail;
    this.compartment = compartment;
    this.matches = matches;
  }

  /** Called by HAPI inside the transaction, at its end. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    changed('C', "create", CREATED, resource, request);
  }

  /** The same for a change. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    changed('U', "update", OK, after, request);
  }

  /** The same for a deletion. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
  public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
    changed('D', "delete", OK, resource, request);
  }

  /** Called by HAPI before a job removes for good all that a search finds, with their history. */
  @Hook(Pointcut.STORAGE_PRE_DELETE_EXPUNGE)
  public void removes(String search, @Nullable RequestDetails request) {
    if (http(request) != null) {
      matches.each(search, each -> changed('D', "delete", OK, each, request));
    }
  }

  /** Called by HAPI before a version is removed for good. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_EXPUNGE_RESOURCE)
  public void removes(
      IIdType id, @Nullable IBaseResource resource, @Nullable RequestDetails request) {
    if (resource != null) {
      changed('D', "delete", OK, resource, request);
    }
  }

  /** Called by HAPI with stored resources it is about to show. */
  @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
  public void shown(@Nullable RequestDetails request, IPreResourceShowDetails resources) {
    var http = http(request);
    if (http != null && !isWrite(http)) {
      for (int each = 0; each < resources.size(); each++) {
        var resource = resources.getResource(each);
        if (resource != null) {
          compartment.patients(resource).forEach(AuditNote.of(http)::patient);
        }
      }
    }
  }

  /** Our own operations read a record without HAPI; the patient stands in the address. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void asked(@Nullable RequestDetails request) {
    var http = http(request);
    if (http == null || request == null || request.getId() == null) {
      return;
    }
    if (request.getOperation() != null && "Patient".equals(request.getResourceName())) {
      AuditNote.of(http).patient(request.getId().getIdPart());
    }
  }

  private void changed(
      char action,
      String what,
      int status,
      IBaseResource resource,
      @Nullable RequestDetails request) {
    var http = http(request);
    if (http == null) {
      return;
    }
    var caller = http.getAttribute(Caller.class.getName()) instanceof Caller is ? is : null;
    trail.write(
        new AuditEntry(
            action,
            what,
            status,
            caller == null ? "" : caller.subject(),
            caller == null ? "" : caller.client(),
            http.getRemoteAddr(),
            resource.fhirType() + "/" + resource.getIdElement().getIdPart(),
            compartment.patients(resource),
            List.of()));
    AuditNote.of(http).written();
  }

  private static boolean isWrite(HttpServletRequest http) {
    return switch (http.getMethod()) {
      case "PUT", "PATCH", "DELETE" -> true;
      default -> false;
    };
  }

  private static @Nullable HttpServletRequest http(@Nullable RequestDetails request) {
    return request instanceof ServletRequestDetails servlet ? servlet.getServletRequest() : null;
  }
}
