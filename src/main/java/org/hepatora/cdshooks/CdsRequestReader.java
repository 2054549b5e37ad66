// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.cdshooks.client.Caller;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.cdshooks.wire.Refusal.Fault;
import org.hepatora.errors.Kind;
import org.hepatora.fetch.Deadline;
import org.hepatora.fetch.FhirSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the envelope of a call, CDS Hooks 2.0 "HTTP Request", and reports every fault in it with
 * its path. Members it does not know are ignored; null is absent.
 */
@Component
final class CdsRequestReader {
  /** The day a demonstration or a test asks for, in place of today. */
  static final String AS_OF = "org.hepatora.as-of";

  private static final Pattern UUID =
      Pattern.compile("(urn:uuid:)?\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
  private static final String PATIENT = "Patient/";

  private final Clock clock;
  private final OwnServer own;

  CdsRequestReader(Clock clock, OwnServer own) {
    this.clock = clock;
    this.own = own;
  }

  CdsRequest read(JsonNode body, String hook, Caller caller, Deadline deadline) {
    if (!body.isObject()) {
      throw new Refusal(Kind.UNREADABLE, "The body is not a JSON object");
    }
    var reading = new Reading(new ArrayList<>());
    reading.hook(body, hook);
    var instance = reading.matching(body, "", "hookInstance", UUID, "a UUID");
    var context = reading.object(body, "context", true);
    reading.required(context, "context.", "userId");
    var patient = reading.patient(context);
    reading.optional(context, "context.", "encounterId");
    var server = reading.server(body);
    var token = reading.token(body, server != null);
    reading.allowed(server, caller, own);
    var prefetch = reading.object(body, "prefetch", false);
    var asOf = reading.asOf(body.path("extension").path(AS_OF), LocalDate.now(clock));
    if (!reading.faults.isEmpty()) {
      throw new Refusal(reading.faults);
    }
    var source = server == null ? null : new FhirSource(server, token);
    return new CdsRequest(instance, patient, source, context, prefetch, asOf, caller, deadline);
  }

  /** The faults found so far; each method reads one member and adds what is wrong with it. */
  private record Reading(List<Fault> faults) {
    void hook(JsonNode body, String expected) {
      var hook = required(body, "", "hook");
      if (!hook.isEmpty() && !hook.equals(expected)) {
        invalid("hook", "hook is not the one of this service, " + expected);
      }
    }

    String patient(JsonNode context) {
      var raw = required(context, "context.", "patientId");
      var id = raw.startsWith(PATIENT) ? raw.substring(PATIENT.length()) : raw;
      if (!raw.isEmpty() && !FHIR_ID.matcher(id).matches()) {
        invalid("context.patientId", "context.patientId is not a FHIR id");
      }
      return id;
    }

    @Nullable String server(JsonNode body) {
      var server = optional(body, "", "fhirServer");
      if (server != null && !isHttp(server)) {
        invalid("fhirServer", "fhirServer is not an absolute http or https URL");
      }
      return server;
    }

    /** A caller that proved who it is may name its own FHIR servers and this one only. */
    void allowed(@Nullable String server, Caller caller, OwnServer own) {
      if (server == null || !caller.isKnown() || own.answersFor(server)) {
        return;
      }
      if (faults.isEmpty() && !caller.fhirServers().contains(server)) {
        add(Kind.FORBIDDEN, "fhirServer", "fhirServer is not one registered for this client");
      }
    }

    /** The access token the EHR lent; null when it lent none. */
    @Nullable String token(JsonNode body, boolean hasServer) {
      var authorization = object(body, "fhirAuthorization", false);
      if (authorization.isMissingNode()) {
        return null;
      }
      if (!hasServer) {
        add(Kind.MISSING_PARAMETER, "fhirServer", "fhirServer is required with fhirAuthorization");
      }
      var at = "fhirAuthorization.";
      var token = matching(authorization, at, "access_token", TOKEN, "a bearer token");
      var type = required(authorization, at, "token_type");
      if (!type.isEmpty() && !type.equalsIgnoreCase("Bearer")) {
        invalid(at + "token_type", at + "token_type is not Bearer");
      }
      required(authorization, at, "scope");
      required(authorization, at, "subject");
      optional(authorization, at, "patient");
      var expires = authorization.path("expires_in");
      if (expires.isMissingNode() || expires.isNull()) {
        add(Kind.MISSING_PARAMETER, at + "expires_in", at + "expires_in is missing");
      } else if (!expires.isIntegralNumber()) {
        invalid(at + "expires_in", at + "expires_in is not a whole number");
      }
      return token;
    }

    LocalDate asOf(JsonNode value, LocalDate today) {
      if (value.isMissingNode() || value.isNull()) {
        return today;
      }
      try {
        return LocalDate.parse(value.isTextual() ? value.textValue() : "");
      } catch (DateTimeParseException notDate) {
        var path = "extension." + AS_OF;
        invalid(path, path + " is not a date of the form YYYY-MM-DD");
        return today;
      }
    }

    JsonNode object(JsonNode parent, String name, boolean required) {
      var value = parent.path(name);
      if (value.isObject()) {
        return value;
      }
      if (!value.isMissingNode() && !value.isNull()) {
        invalid(name, name + " is not a JSON object");
      } else if (required) {
        add(Kind.MISSING_PARAMETER, name, name + " is missing");
      }
      return MissingNode.getInstance();
    }

    String matching(JsonNode parent, String at, String name, Pattern pattern, String what) {
      var value = required(parent, at, name);
      if (!value.isEmpty() && !pattern.matcher(value).matches()) {
        invalid(at + name, at + name + " is not " + what);
      }
      return value;
    }

    /** The text, or "" after noting the fault. */
    String required(JsonNode parent, String at, String name) {
      var value = optional(parent, at, name);
      if (parent.isObject() && !parent.hasNonNull(name)) {
        add(Kind.MISSING_PARAMETER, at + name, at + name + " is missing");
      }
      return value == null ? "" : value;
    }

    @Nullable String optional(JsonNode parent, String at, String name) {
      var value = parent.path(name);
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      if (value.isTextual() && !value.textValue().isBlank()) {
        return value.textValue();
      }
      invalid(at + name, at + name + " is not a non-empty string");
      return null;
    }

    void invalid(String path, String text) {
      add(Kind.INVALID_VALUE, path, text);
    }

    void add(Kind kind, String path, String text) {
      faults.add(new Fault(kind, path, text));
    }

    private static boolean isHttp(String address) {
      try {
        var uri = URI.create(address);
        var scheme = uri.getScheme();
        return uri.getHost() != null
            && uri.getUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
      } catch (IllegalArgumentException notAddress) {
        return false;
      }
    }
  }
}
