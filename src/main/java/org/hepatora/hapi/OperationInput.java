// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationParameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.hapi.terminology.GivenParameters;
import org.hepatora.validation.PrimitiveRules;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a parameter that an operation does not have; HAPI 8.8.0 leaves it out silently, so that
 * {@code $everything?start=2026} answered the whole record. Our own operations check theirs
 * themselves.
 */
@Interceptor
public final class OperationInput {
  /** What any request may say of its answer; the narrowing ones are checked by HAPI. */
  private static final Set<String> OF_ANY =
      Set.of("_format", "_pretty", "_summary", "_elements", "_getpages", "_getpagesoffset");

  /** HAPI reads these from the request, not as parameters; modes of $validate are in its query. */
  private static final Map<String, Set<String>> BESIDE =
      Map.of(
          "$everything",
          Set.of("_count", "_offset", "_since", "_sort", "start", "end"),
          "$validate",
          Set.of("mode", "profile", "resource"),
          "$export",
          Set.of("_outputFormat", "_type", "_since", "_until", "_typeFilter", "patient"),
          "$expand",
          Set.of("_count", "_offset"),
          "$hapi.fhir.remove-mapping",
          Set.of("equivalence"));

  /** These take a query or a body of their own form, which others check. */
  private static final Set<String> OF_THEIR_OWN = Set.of("$graphql", "$import");

  private static final Set<String> TYPED =
      Set.of(
          "boolean",
          "integer",
          "unsignedInt",
          "positiveInt",
          "decimal",
          "date",
          "dateTime",
          "instant");
  private static final Set<String> COUNTS = Set.of("_count", "_offset");

  /** Of each operation the parameters and their types. */
  private final Map<String, Map<String, String>> parameters = new ConcurrentHashMap<>();

  /** Called by HAPI for every method of every provider, until one of these hooks gives it back. */
  @Hook(value = Pointcut.SERVER_PROVIDER_METHOD_BOUND, order = -100)
  public void bound(@Nullable BaseMethodBinding method) {
    if (!(method instanceof OperationMethodBinding operation) || checksItself(operation)) {
      return;
    }
    var known = parameters.computeIfAbsent(operation.getName(), name -> new ConcurrentHashMap<>());
    for (var each : operation.getParameters()) {
      if (each instanceof OperationParameter parameter) {
        known.put(parameter.getName(), String.valueOf(parameter.getParamType()));
      }
    }
  }

  private static boolean checksItself(OperationMethodBinding operation) {
    return operation.getProvider().getClass().getName().startsWith("org.hepatora.")
        && operation.getParameters().stream().noneMatch(OperationParameter.class::isInstance);
  }

  /** Called by HAPI before it reads the values of an address; one it cannot read is its fault. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void checkValues(@Nullable RequestDetails request) {
    String operation = request == null ? null : request.getOperation();
    var known = operation == null ? null : parameters.get(operation);
    if (request == null || known == null) {
      return;
    }
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              String type = COUNTS.contains(name) ? "unsignedInt" : known.getOrDefault(name, "");
              for (String value : values) {
                checkValue(name, type, value);
              }
            });
  }

  private static void checkValue(String name, String type, String value) {
    // Texts are read by their operation.
    boolean isTyped = TYPED.contains(type) && !value.isEmpty();
    String broken = isTyped ? PrimitiveRules.broken(type, value) : null;
    if (broken != null) {
      throw new RequestProblem(Kind.INVALID_VALUE, broken, name);
    }
  }

  /** Called by HAPI once it knows the operation and has read the body. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(@Nullable RequestDetails request) {
    String operation = request == null ? null : request.getOperation();
    var known = operation == null ? null : parameters.get(operation);
    if (request == null || operation == null || known == null || OF_THEIR_OWN.contains(operation)) {
      return;
    }
    for (String name : request.getParameters().keySet()) {
      check(name.replaceFirst(":.*", ""), known.keySet(), operation);
    }
    if (request.getResource() instanceof Parameters body) {
      for (var each : body.getParameter()) {
        String name = String.valueOf(each.getName());
        if (!GivenParameters.has(operation, name)) {
          check(name, known.keySet(), operation);
        }
      }
    }
  }

  private static void check(String name, Set<String> known, String operation) {
    if (!known.contains(name)
        && !OF_ANY.contains(name)
        && !BESIDE.getOrDefault(operation, Set.of()).contains(name)) {
      throw new RequestProblem(
          Kind.UNKNOWN_PARAMETER,
          operation + " has no such parameter; it has " + String.join(", ", new TreeSet<>(known)),
          name.matches("[A-Za-z_-]{1,40}") ? name : null);
    }
  }
}
