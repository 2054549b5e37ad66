// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.metrics.CallMeter;
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditNote;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.scopes.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes a line for each request that reads, is refused, signs an app in, or calls a CDS service,
 * when it is known how it ended. In front of access control, so that refusals are seen; in front of
 * every address, so that a new page is not forgotten.
 */
final class AuditFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
  private static final int MOST = 200;
  private static final int ATTEMPTS = 4;
  private static final int FAULT = 500;
  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
  private static final Pattern ASSET = Pattern.compile(".*\\.(css|js|svg|png|ico|woff2)");

  private final AuditTrail trail;
  private final CallMeter meter;

  AuditFilter(AuditTrail trail, CallMeter meter) {
    this.trail = trail;
    this.meter = meter;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var door = AuditedDoor.of(request);
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException problem) {
      write(door, request, response, FAULT);
      throw problem;
    }
    write(door, request, response, response.getStatus());
  }

  /**
   * What cannot be written is not shown, so the failure is the answer; an answer that says a fault
   * shows nothing and stays, and one that has begun to leave is worth waiting for a connection.
   */
  private void write(
      AuditedDoor door, HttpServletRequest request, HttpServletResponse response, int status) {
    var note = AuditNote.of(request);
    if (!isWritten(door, request, note, status)) {
      return;
    }
    var entry = entry(door, request, note, status);
    for (int attempt = 1; ; attempt++) {
      try {
        trail.write(entry);
        return;
      } catch (DataAccessException away) {
        boolean begun = response.isCommitted() && response.getStatus() < FAULT;
        if (!begun && status >= FAULT) {
          meter.auditUnwritten();
          LOG.warn("No audit line for an answer {}: {}", status, away.getClass().getSimpleName());
          return;
        }
        if (!begun || attempt == ATTEMPTS) {
          throw away;
        }
      }
    }
  }

  private static boolean isWritten(
      AuditedDoor door, HttpServletRequest request, AuditNote note, int status) {
    if (status >= HttpServletResponse.SC_BAD_REQUEST) {
      return door != AuditedDoor.PUBLIC;
    }
    boolean onlyChanges = note.changes() > 0 && note.patients().length == 0;
    return switch (door) {
      case PUBLIC -> false;
      case REST, CDS -> !onlyChanges;
      case TOKEN -> true;
      // Who is not signed in was led to the sign-in page.
      case PAGE ->
          !onlyChanges
              && note.subject() != null
              && !ASSET.matcher(request.getRequestURI()).matches();
    };
  }

  private static AuditEntry entry(
      AuditedDoor door, HttpServletRequest request, AuditNote note, int status) {
    var caller = request.getAttribute(Caller.class.getName()) instanceof Caller is ? is : null;
    String subject = note.subject() == null ? "" : String.valueOf(note.subject());
    boolean acts = door == AuditedDoor.CDS || door == AuditedDoor.TOKEN;
    String resource = door.below(request.getRequestURI());
    var patients = new LinkedHashSet<>(List.of(note.patients()));
    if (door == AuditedDoor.REST) {
      patients.addAll(NamedPatients.in(request));
    }
    return new AuditEntry(
        acts ? 'E' : action(request),
        door.word(),
        status,
        caller == null ? subject : caller.subject(),
        caller == null ? client(door, request) : caller.client(),
        request.getRemoteAddr(),
        resource.substring(0, Math.min(resource.length(), MOST)),
        List.copyOf(patients),
        request.getQueryString() == null ? List.of() : names(request));
  }

  /** The app that asks for a token, as it names itself; proven when the answer is no refusal. */
  private static String client(AuditedDoor door, HttpServletRequest request) {
    String known = AuditNote.of(request).client();
    if (known != null) {
      return known;
    }
    String named = door == AuditedDoor.TOKEN ? request.getParameter("client_id") : null;
    return named != null && CLIENT.matcher(named).matches() ? named : "";
  }

  private static char action(HttpServletRequest request) {
    boolean operation = request.getRequestURI().contains("/$");
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> operation ? 'E' : 'R';
      case "PUT", "PATCH" -> 'U';
      case "DELETE" -> 'D';
      default -> operation ? 'E' : request.getRequestURI().endsWith("/_search") ? 'R' : 'C';
    };
  }

  /** Parameters whose names are long or odd are no parameters; their names may be values. */
  private static List<String> names(HttpServletRequest request) {
    return Collections.list(request.getParameterNames()).stream()
        .filter(name -> name.matches("[A-Za-z_:.*-]{1,60}"))
        .sorted()
        .toList();
  }
}
