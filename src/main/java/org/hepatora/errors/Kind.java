// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.errors;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The kinds of problem a request can have: the HTTP status and FHIR issue type of each. */
public enum Kind {
  UNREADABLE(400, IssueType.STRUCTURE),
  INVALID_VALUE(400, IssueType.VALUE),
  MISSING_PARAMETER(400, IssueType.REQUIRED),
  UNKNOWN_PARAMETER(400, IssueType.NOTSUPPORTED),
  INVALID(400, IssueType.INVALID),
  UNAUTHENTICATED(401, IssueType.LOGIN),
  FORBIDDEN(403, IssueType.FORBIDDEN),
  NOT_FOUND(404, IssueType.NOTFOUND),
  UNKNOWN_TYPE(404, IssueType.NOTSUPPORTED),
  METHOD_NOT_ALLOWED(405, IssueType.NOTSUPPORTED),
  NOT_ACCEPTABLE(406, IssueType.NOTSUPPORTED),
  CONFLICT(409, IssueType.CONFLICT),
  GONE(410, IssueType.DELETED),
  NO_DATA(412, IssueType.INCOMPLETE),
  STALE_VERSION(412, IssueType.CONFLICT),
  PRECONDITION_FAILED(412, IssueType.MULTIPLEMATCHES),
  TOO_LARGE(413, IssueType.TOOLONG),
  UNSUPPORTED_MEDIA_TYPE(415, IssueType.NOTSUPPORTED),
  UNPROCESSABLE(422, IssueType.PROCESSING),
  TOO_MANY_REQUESTS(429, IssueType.THROTTLED),
  FAULT(500, IssueType.EXCEPTION),
  NOT_IMPLEMENTED(501, IssueType.NOTSUPPORTED),
  UNAVAILABLE(503, IssueType.TRANSIENT);

  private final int status;
  private final IssueType issue;

  Kind(int status, IssueType issue) {
    this.status = status;
    this.issue = issue;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The FHIR issue type. */
  public IssueType issue() {
    return issue;
  }

  /** The kind for a status that carries no more detail. */
  public static Kind ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 410 -> GONE;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> UNPROCESSABLE;
      case 429 -> TOO_MANY_REQUESTS;
      case 501 -> NOT_IMPLEMENTED;
      case 503 -> UNAVAILABLE;
      default -> status >= 400 && status < 500 ? INVALID : FAULT;
    };
  }
}
