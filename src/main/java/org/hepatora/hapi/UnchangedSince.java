package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.DateUtils;
import java.time.temporal.ChronoUnit;
import org.hepatora.errors.Outcomes;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Answers 304 to a read with the Last-Modified it gave out before. HTTP dates have no fraction of a
 * second, HAPI compares them with one, and so no resource was ever unchanged.
 */
@Interceptor
public final class UnchangedSince {
  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void check(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
    if (request == null
        || answer == null
        || request.getRestOperationType() != RestOperationTypeEnum.READ
        || request.getHeader(Constants.HEADER_IF_NONE_MATCH) != null) {
      return;
    }
    String stated = request.getHeader(Constants.HEADER_IF_MODIFIED_SINCE);
    var since = stated == null ? null : DateUtils.parseDate(stated);
    var changed = answer.getMeta().getLastUpdated();
    if (since != null
        && changed != null
        && !changed.toInstant().truncatedTo(ChronoUnit.SECONDS).isAfter(since.toInstant())) {
      throw Outcomes.unchanged();
    }
  }
}
