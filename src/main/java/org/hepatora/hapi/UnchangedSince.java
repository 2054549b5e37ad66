// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.DateUtils;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
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
        || request.getRestOperationType() != RestOperationTypeEnum.READ) {
      return;
    }
    String known = request.getHeader(Constants.HEADER_IF_NONE_MATCH);
    if (known != null) {
      if (names(known, answer.getIdElement().getVersionIdPart())) {
        throw Outcomes.unchanged();
      }
      return;
    }
    String stated = request.getHeader(Constants.HEADER_IF_MODIFIED_SINCE);
    var since = stated == null ? null : date(stated);
    var changed = answer.getMeta().getLastUpdated();
    if (since != null
        && changed != null
        && !changed.toInstant().truncatedTo(ChronoUnit.SECONDS).isAfter(since.toInstant())) {
      throw Outcomes.unchanged();
    }
  }

  /** HAPI 8.8.0 compares the whole header with one tag; it may be a list, or any version. */
  private static boolean names(String tags, @Nullable String version) {
    return Stream.of(tags.split(",", -1))
        .map(each -> each.trim().replaceFirst("^W/", "").replace("\"", ""))
        .anyMatch(each -> each.equals("*") || each.equals(version));
  }

  /**
   * Called by HAPI once it knows what is asked. What is no date has to be passed over (RFC 9110,
   * 13.1.3); HAPI 8.8.0 fails on it.
   */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void readable(@Nullable RequestDetails request) {
    String stated = request == null ? null : request.getHeader(Constants.HEADER_IF_MODIFIED_SINCE);
    if (request != null && stated != null && date(stated) == null) {
      request.setHeaders(Constants.HEADER_IF_MODIFIED_SINCE, List.of());
    }
  }

  private static @Nullable Date date(String stated) {
    try {
      return DateUtils.parseDate(stated);
    } catch (RuntimeException unreadable) {
      return null;
    }
  }
}
