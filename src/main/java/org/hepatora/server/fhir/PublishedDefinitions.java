package org.hepatora.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.ReviewDefinitionWriter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Keeps what this server publishes about itself from being written by anybody else. */
@Interceptor
public final class PublishedDefinitions {
  private static final String PUBLISHING = PublishedDefinitions.class.getName();

  PublishedDefinitions() {}

  /** The request by which the server itself publishes. */
  public static RequestDetails publishing() {
    var request = new SystemRequestDetails();
    request.getUserData().put(PUBLISHING, true);
    return request;
  }

  /** Called by HAPI inside the transaction, before each creation. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    refuse(resource, request);
  }

  /** Called by HAPI inside the transaction, before each change. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    refuse(after, request);
  }

  /** Called by HAPI inside the transaction, before each deletion. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
  public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
    refuse(resource, request);
  }

  private static void refuse(IBaseResource resource, @Nullable RequestDetails request) {
    boolean published =
        resource.fhirType().equals("PlanDefinition")
            && ReviewDefinitionWriter.ID.equals(resource.getIdElement().getIdPart());
    boolean ours = request != null && request.getUserData().containsKey(PUBLISHING);
    if (published && !ours) {
      throw new RequestProblem(
          Kind.FORBIDDEN,
          "PlanDefinition/"
              + ReviewDefinitionWriter.ID
              + " is made from the policy this server decides by and is read-only",
          null);
    }
  }
}
