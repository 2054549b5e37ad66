package org.hepatora.security.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditNote;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.scopes.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes a line for each request that reads, is refused, or calls a CDS service, when it is known
 * how it ended. In front of access control, so that refusals are seen.
 */
final class AuditFilter extends OncePerRequestFilter {
  private static final int MOST = 200;

  private final AuditTrail trail;

  AuditFilter(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean ended = false;
    try {
      chain.doFilter(request, response);
      ended = true;
    } finally {
      int status = ended ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      var note = AuditNote.of(request);
      boolean onlyChanges = note.changes() > 0 && note.patients().length == 0;
      if (!isPublic(request) && !(onlyChanges && status < HttpServletResponse.SC_BAD_REQUEST)) {
        trail.write(entry(request, note, status));
      }
    }
  }

  private static boolean isPublic(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getMethod().equals("OPTIONS")
        || path.endsWith("/metadata")
        || path.contains("/.well-known/")
        || path.contains("/swagger-ui/")
        || path.endsWith("/api-docs")
        || path.equals("/cds-services");
  }

  private static AuditEntry entry(HttpServletRequest request, AuditNote note, int status) {
    var caller = request.getAttribute(Caller.class.getName()) instanceof Caller is ? is : null;
    boolean cds = request.getRequestURI().startsWith("/cds-services");
    String subject = note.subject() == null ? "" : String.valueOf(note.subject());
    return new AuditEntry(
        cds ? 'E' : action(request),
        cds ? "cds-call" : "rest",
        status,
        caller == null ? subject : caller.subject(),
        caller == null ? "" : caller.client(),
        request.getRemoteAddr(),
        resource(request.getRequestURI(), cds),
        List.of(note.patients()),
        request.getQueryString() == null ? List.of() : names(request));
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

  private static String resource(String path, boolean cds) {
    String below = path.replaceFirst(cds ? "^/cds-services/?" : "^/fhir/?", "");
    return below.substring(0, Math.min(below.length(), MOST));
  }

  /** Parameters whose names are long or odd are no parameters; their names may be values. */
  private static List<String> names(HttpServletRequest request) {
    return Collections.list(request.getParameterNames()).stream()
        .filter(name -> name.matches("[A-Za-z_:.*-]{1,60}"))
        .sorted()
        .toList();
  }
}
