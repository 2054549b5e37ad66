// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method HAPI has bound, advertised or not: none is open without a token, and none does for a
 * token that grants nothing there what the documents do not name. A new one cannot be forgotten.
 */
class EveryBindingIT {
  /** For any valid token, by docs/security/README.md. */
  private static final Set<String> ANY_TOKEN =
      Set.of(
          "$expand",
          "$lookup",
          "$validate-code",
          "$subsumes",
          "$translate",
          "$validate",
          "$assess-response",
          "$cytoreduction-eligibility",
          "$disease-course",
          "$propose-treatment-plan",
          "$graphql");

  private static final Set<String> TYPES =
      Set.of("", "Patient", "Observation", "Group", "Binary", "Composition", "ValueSet");

  record Bound(String type, String operation) {
    @Override
    public String toString() {
      return type + " " + operation;
    }
  }

  private static Stream<BaseMethodBinding> bindings() {
    var server = SecuredServer.server().bean(RestfulServer.class);
    return Stream.concat(
            server.getResourceProviders().stream(), server.getPlainProviders().stream())
        .flatMap(provider -> bindings(server, provider).stream());
  }

  private static List<BaseMethodBinding> bindings(RestfulServer server, Object provider) {
    var found = server.getProviderMethodBindings(provider);
    return found == null ? List.of() : List.copyOf(found);
  }

  static Stream<Bound> operations() {
    var all = new LinkedHashSet<Bound>();
    bindings()
        .filter(OperationMethodBinding.class::isInstance)
        .map(OperationMethodBinding.class::cast)
        .forEach(
            each -> {
              String type = each.getResourceName() == null ? "" : each.getResourceName();
              if (TYPES.contains(type)) {
                all.add(new Bound(type, each.getName()));
              }
            });
    assertThat(all.stream().map(Bound::operation))
        .contains("$export", "$everything", "$cytoreduction-eligibility");
    return all.stream();
  }

  @Test
  void theBindingsAreHapisOwn() {
    assertThat(bindings().count()).isGreaterThan(1000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void nothingIsDoneForATokenThatDoesNotGrantIt(Bound bound) {
    String nothing = Tokens.ofPatient(A, "patient/Flag.r");
    String level = bound.type().isEmpty() ? "" : bound.type() + "/";
    for (String path :
        List.of(level + bound.operation(), level + of(bound.type()) + bound.operation())) {
      for (String method : List.of("GET", "POST")) {
        var way = new Way(method, path, "", "");
        way.with().is(401);
        int status = way.with(nothing).status();
        if (ANY_TOKEN.contains(bound.operation())) {
          assertThat(status).as(way.toString()).isNotIn(401, 500);
        } else {
          assertThat(status).as(way.toString()).isIn(400, 403, 404, 405);
        }
      }
    }
  }

  private static String of(String type) {
    return type.isEmpty() ? "" : type.equals("Patient") ? B + "/" : "none-such/";
  }
}
