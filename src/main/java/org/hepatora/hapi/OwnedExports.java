package org.hepatora.hapi;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.rest.api.server.bulk.BulkExportJobParameters;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hepatora.platform.ExportOwners;
import org.jspecify.annotations.Nullable;

/** Reads the owner out of the parameters HAPI keeps with the job. */
public final class OwnedExports implements ExportOwners {
  private static final String BULK_EXPORT = "BULK_EXPORT";

  private final IJobCoordinator jobs;

  public OwnedExports(IJobCoordinator jobs) {
    this.jobs = jobs;
  }

  @Override
  public @Nullable String ownerOf(String job) {
    try {
      var instance = jobs.getInstance(job);
      return BULK_EXPORT.equals(instance.getJobDefinitionId())
          ? instance
              .getParameters(BulkExportJobParameters.class)
              .getBinarySecurityContextIdentifierValue()
          : null;
    } catch (ResourceNotFoundException none) {
      return null;
    }
  }
}
