// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/** Writes what a call is answered with, a refusal as OperationOutcome. */
public final class Answers {
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  /** Writes the body that is made, or why there is none. */
  public static void write(HttpServletResponse response, Answering answering) throws IOException {
    int status = HttpServletResponse.SC_OK;
    byte[] body;
    try {
      body = answering.body();
    } catch (Refusal refusal) {
      status = refusal.status();
      body = refused(response, refusal);
    } catch (RequestProblem problem) {
      status = problem.kind().status();
      body = refused(response, Refusal.of(problem));
    } catch (DataAccessResourceFailureException
        | TransientDataAccessException
        | UncategorizedSQLException
        | TransactionException away) {
      // It is away, has no connection free, or takes no writes.
      LOG.warn("cds: the database failed, {}", away.getClass().getName());
      status = Kind.UNAVAILABLE.status();
      body =
          refused(
              response,
              new Refusal(Kind.UNAVAILABLE, "The database cannot be reached; try again later"));
    } catch (RuntimeException fault) {
      // without its message, which may quote the record
      var frames = Arrays.stream(fault.getStackTrace()).limit(5).toList();
      LOG.error("cds fault {} at {}", fault.getClass().getName(), frames);
      var refusal = new Refusal(Kind.FAULT, "The service failed; nothing was decided");
      status = refusal.status();
      body = OutcomeJson.of(refusal);
    }
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(body);
  }

  private static byte[] refused(HttpServletResponse response, Refusal refusal) {
    LOG.info("cds refused status={} reason={}", refusal.status(), refusal.getMessage());
    var kind = refusal.kind();
    if (kind == Kind.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
    if (kind == Kind.UNAVAILABLE || kind == Kind.TOO_MANY_REQUESTS) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return OutcomeJson.of(refusal);
  }

  /** What makes the body of an answer, or refuses. */
  public interface Answering {
    byte[] body() throws IOException;
  }
}
