// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.hepatora.chart.Transactions;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.code.FhirJson;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Posts a transaction to the FHIR endpoint without leaving the process. */
@Component
final class ServletTransactions implements Transactions {
  private final FhirServlet servlet;
  private final ObjectMapper json = FhirJson.mapper();

  ServletTransactions(FhirServlet servlet) {
    this.servlet = servlet;
  }

  @Override
  public JsonNode carryOut(ObjectNode bundle) {
    var moment = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    try {
      var request = new InnerRequest(moment.getRequest(), json.writeValueAsBytes(bundle));
      var response = new InnerResponse(Objects.requireNonNull(moment.getResponse()));
      servlet.service(request, response);
      var answer = json.readTree(response.body());
      if (response.getStatus() != HttpServletResponse.SC_OK) {
        throw refused(response.getStatus(), answer);
      }
      return answer;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (ServletException problem) {
      throw new IllegalStateException("the FHIR endpoint could not serve", problem);
    }
  }

  private static RequestProblem refused(int status, JsonNode outcome) {
    var issue = outcome.path("issue").path(0);
    boolean stale =
        status == Kind.STALE_VERSION.status() && issue.at("/code").asText().equals("conflict");
    return new RequestProblem(
        stale ? Kind.STALE_VERSION : Kind.ofStatus(status),
        issue.path("diagnostics").asText("The change was refused"),
        issue.path("expression").path(0).asText(null));
  }
}
