// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.WellKnown;

/** {@code /fhir/.well-known/smart-configuration}: JSON, whatever the client accepts. */
final class WellKnownServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WellKnown wellKnown;
  private final transient PublicAddress address;
  private final transient ObjectMapper json = new ObjectMapper();

  WellKnownServlet(WellKnown wellKnown, PublicAddress address) {
    this.wellKnown = wellKnown;
    this.address = address;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body;
    try {
      body = json.writeValueAsBytes(wellKnown.configuration(address.base()));
    } catch (RequestProblem problem) {
      response.setStatus(problem.kind().status());
      body = json.writeValueAsBytes(Map.of("error", "temporarily_unavailable"));
    }
    response.setContentType("application/json");
    response.getOutputStream().write(body);
  }
}
