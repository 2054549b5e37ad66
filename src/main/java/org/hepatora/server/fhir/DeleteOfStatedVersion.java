package org.hepatora.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a DELETE with If-Match to the version it names; HAPI reads the header for PUT and PATCH.
 */
@Interceptor
final class DeleteOfStatedVersion {
  /** Called by HAPI inside the transaction, before each deletion. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
  public void check(IBaseResource current, @Nullable RequestDetails request) {
    if (request == null || request.getRequestType() != RequestTypeEnum.DELETE) {
      return;
    }
    String stated = request.getHeader(Constants.HEADER_IF_MATCH);
    if (stated == null || stated.isBlank()) {
      return;
    }
    String version = stated.trim().replaceFirst("^W/", "").replace("\"", "");
    if (!version.equals(current.getIdElement().getVersionIdPart())) {
      throw new RequestProblem(
          Kind.STALE_VERSION, "The version in If-Match is not the current one", null);
    }
  }
}
