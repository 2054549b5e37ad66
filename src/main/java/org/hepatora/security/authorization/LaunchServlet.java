// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.hepatora.security.PatientReach;
import org.hepatora.security.scopes.Caller;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /fhir/_services/smart/Launch}: an EHR prepares the launch of an app and gets the id
 * to put into its address, as the CDS Hooks Sandbox asks for it.
 */
final class LaunchServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 64 * 1024;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  private final transient Launches launches;
  private final transient @Nullable PatientReach reach;
  private final transient ObjectMapper json = new ObjectMapper();

  /** Where there is no access control, nothing bounds it. */
  LaunchServlet(Launches launches, @Nullable PatientReach reach) {
    this.launches = launches;
    this.reach = reach;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    @Nullable Caller caller = (Caller) request.getAttribute(Caller.class.getName());
    var context = context(request);
    if (context == null) {
      answer(response, HttpServletResponse.SC_BAD_REQUEST, Map.of("error", "invalid_request"));
      return;
    }
    if (reach != null && !maySee(reach, caller, context)) {
      answer(response, HttpServletResponse.SC_FORBIDDEN, Map.of("error", "insufficient_scope"));
      return;
    }
    var id = launches.prepare(context, caller == null ? "" : caller.subject());
    answer(response, HttpServletResponse.SC_OK, Map.of("launch_id", id));
  }

  private @Nullable LaunchContext context(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
    try {
      JsonNode parameters = json.readTree(body).path("parameters");
      String patient = text(parameters, "patient");
      String encounter = text(parameters, "encounter");
      String appContext = text(parameters, "appContext");
      boolean good =
          isId(patient)
              && (encounter == null || isId(encounter))
              && (appContext == null || isKept(appContext));
      return good ? new LaunchContext(patient, encounter, appContext) : null;
    } catch (JsonProcessingException malformed) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode parameters, String name) {
    return parameters.hasNonNull(name) ? parameters.path(name).asText() : null;
  }

  /** PostgreSQL keeps no NUL, and UTF-8 no half of a character. */
  private static boolean isKept(String text) {
    return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean isId(@Nullable String id) {
    return id != null && ID.matcher(id).matches();
  }

  /** An encounter is that patient's; one that is not there is refused as another's is. */
  private static boolean maySee(
      PatientReach reach, @Nullable Caller caller, LaunchContext context) {
    String patient = context.patient();
    return caller != null
        && patient != null
        && reach.reaches(caller, patient)
        && (context.encounter() == null || reach.isOf(context.encounter(), patient));
  }

  private void answer(HttpServletResponse response, int status, Map<String, String> fields)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(fields));
  }
}
