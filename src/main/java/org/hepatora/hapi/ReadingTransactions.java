// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.jpa.util.JpaHapiTransactionService;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a request that reads one resource only read: at their end nothing is compared
 * with what was loaded, which HAPI 8.8.0 does for every transaction.
 */
final class ReadingTransactions extends JpaHapiTransactionService {
  private static final Set<RestOperationTypeEnum> READING =
      EnumSet.of(RestOperationTypeEnum.READ, RestOperationTypeEnum.VREAD);

  @Override
  public IExecutionBuilder withRequest(@Nullable RequestDetails request) {
    var transaction = super.withRequest(request);
    return request != null && READING.contains(request.getRestOperationType())
        ? transaction.readOnly()
        : transaction;
  }
}
