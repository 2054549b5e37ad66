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
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditNote;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.scopes.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes a line for each request that reads, is refused, signs an app in, or calls a CDS service,
 * when it is known how it ended. In front of access control, so that refusals are seen; in front of
 * every address, so that a new page is not forgotten.
 */
final class AuditFilter extends OncePerRequestFilter {
  private static final int MOST = 200;
  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
  private static final Pattern ASSET = Pattern.compile(".*\\.(css|js|svg|png|ico|woff2)");

  private final AuditTrail trail;

  AuditFilter(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var door = AuditedDoor.of(request);
    boolean ended = false;
    try {
      chain.doFilter(request, response);
      ended = true;
    } finally {
      int status = ended ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      var note = AuditNote.of(request);
      if (isWritten(door, request, note, status)) {
        trail.write(entry(door, request, note, status));
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
