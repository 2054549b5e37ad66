// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.rest.api.server.bulk.BulkExportJobParameters;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hepatora.platform.ExportOwners;

/** Reads the owner out of the parameters HAPI keeps with the job. */
public final class OwnedExports implements ExportOwners {
  private static final String BULK_EXPORT = "BULK_EXPORT";

  private final IJobCoordinator jobs;

  public OwnedExports(IJobCoordinator jobs) {
    this.jobs = jobs;
  }

  @Override
  public boolean isOpenTo(String job, String client) {
    try {
      var instance = jobs.getInstance(job);
      // What is no export, HAPI 8.8.0 would fail on, having read it as one.
      return BULK_EXPORT.equals(instance.getJobDefinitionId())
          && client.equals(
              instance
                  .getParameters(BulkExportJobParameters.class)
                  .getBinarySecurityContextIdentifierValue());
    } catch (ResourceNotFoundException none) {
      return true;
    }
  }
}
