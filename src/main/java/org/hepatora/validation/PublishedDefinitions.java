// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepatora.conformance.Guide;
import org.hepatora.conformance.GuideFile;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.write.OutcomeMeasureWriter;
import org.hepatora.fhir.write.ReviewDefinitionWriter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/** Keeps what this server publishes about itself from being written by anybody else. */
@Interceptor
public final class PublishedDefinitions {
  private static final String PUBLISHING = PublishedDefinitions.class.getName();

  private final Set<String> references;

  /**
   * @param guide the definitions that are published beside the policy
   */
  public PublishedDefinitions(Guide guide) {
    this.references =
        Stream.concat(
                guide.definitions().stream().map(GuideFile::reference),
                Stream.of(
                    "PlanDefinition/" + ReviewDefinitionWriter.ID,
                    "Measure/" + OutcomeMeasureWriter.SURVIVAL,
                    "Measure/" + OutcomeMeasureWriter.RESPONSE))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The request by which the server itself publishes. */
  public static RequestDetails publishing() {
    var request = new SystemRequestDetails();
    request.getUserData().put(PUBLISHING, true);
    return request;
  }

  /** Whether the server itself asks. */
  static boolean isPublishing(@Nullable RequestDetails request) {
    return request != null && request.getUserData().containsKey(PUBLISHING);
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

  private void refuse(IBaseResource resource, @Nullable RequestDetails request) {
    if (isPublishing(request)) {
      return;
    }
    var reference = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    if (references.contains(reference)) {
      throw Outcomes.response(
          new RequestProblem(
              Kind.FORBIDDEN, reference + " is published by this server and is read-only", null));
    }
    if (resource instanceof MetadataResource definition
        && String.valueOf(definition.getUrl()).startsWith(Canonicals.BASE + "/")) {
      throw Outcomes.response(
          new RequestProblem(
              Kind.FORBIDDEN,
              "Definitions under this server's own canonical base are published by the server only",
              resource.fhirType() + ".url"));
    }
  }
}
