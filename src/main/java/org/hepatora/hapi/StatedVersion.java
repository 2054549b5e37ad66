// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads If-Match before HAPI 8.8.0 does, which fails on every value but a number: {@code *} is any
 * version that exists, an entity tag that is no number is a version that never was, and what does
 * not exist has none.
 */
@Interceptor
public final class StatedVersion {
  private static final String ANY = "*";
  private static final String MUST_EXIST = StatedVersion.class.getName();
  private static final String MUST_NOT_EXIST = MUST_EXIST + ".not";
  private static final Pattern NUMBER = Pattern.compile("(W/)?\"[0-9]{1,18}\"|[0-9]{1,18}");
  private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");

  /** Called by HAPI once it knows what is asked. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void read(@Nullable RequestDetails request) {
    if (request != null
        && request.getRequestType() == RequestTypeEnum.PUT
        && ANY.equals(request.getHeader(Constants.HEADER_IF_NONE_MATCH))) {
      request.getUserData().put(MUST_NOT_EXIST, true);
    }
    String stated = request == null ? null : request.getHeader(Constants.HEADER_IF_MATCH);
    if (request == null || stated == null || stated.isBlank()) {
      return;
    }
    if (request.getRequestType() == RequestTypeEnum.PUT) {
      request.getUserData().put(MUST_EXIST, true);
    }
    if (stated.trim().equals(ANY)) {
      request.setHeaders(Constants.HEADER_IF_MATCH, List.of());
      return;
    }
    check(stated.trim(), "If-Match");
  }

  /** Called by HAPI before a resource is created, also by a PUT. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void create(@Nullable RequestDetails request) {
    if (request != null && request.getUserData().containsKey(MUST_EXIST)) {
      throw stale();
    }
  }

  /** Called by HAPI before each new version. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void update(@Nullable RequestDetails request) {
    if (request != null && request.getUserData().containsKey(MUST_NOT_EXIST)) {
      throw Outcomes.response(
          new RequestProblem(
              Kind.STALE_VERSION,
              "If-None-Match asks that nothing be stored here, and it is",
              null));
    }
  }

  /**
   * Refuses what is no version a resource can have.
   *
   * @param stated an entity tag
   * @param where what held it
   */
  static void check(String stated, String where) {
    if (NUMBER.matcher(stated).matches()) {
      return;
    }
    if (TAG.matcher(stated).matches()) {
      throw stale();
    }
    throw Outcomes.response(
        new RequestProblem(
            Kind.INVALID_VALUE, "This is not an entity tag, such as W/\"3\"", where));
  }

  private static RuntimeException stale() {
    return Outcomes.response(
        Kind.STALE_VERSION, "The version in If-Match is not the current one", null);
  }
}
