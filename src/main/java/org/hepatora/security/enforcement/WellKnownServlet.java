package org.hepatora.security.enforcement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.WellKnown;

/** {@code /fhir/.well-known/smart-configuration}: JSON, whatever the client accepts. */
final class WellKnownServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WellKnown wellKnown;
  private final transient ObjectMapper json = new ObjectMapper();

  WellKnownServlet(WellKnown wellKnown) {
    this.wellKnown = wellKnown;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body;
    try {
      body = json.writeValueAsBytes(wellKnown.configuration());
    } catch (RequestProblem problem) {
      response.setStatus(problem.kind().status());
      body = json.writeValueAsBytes(Map.of("error", "temporarily_unavailable"));
    }
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
