// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.Set;
import java.util.regex.Pattern;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.ResourceScope;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param name as typed at the sign-in page
 * @param display what pages call them
 * @param password hashed, as {@code {bcrypt}...}
 * @param fhirUser the resource that stands for them, e.g. {@code Practitioner/chen}
 * @param scope the most they can give an app
 * @param administrator whether they administer this server
 */
record Account(
    String name,
    @Nullable String display,
    String password,
    String fhirUser,
    String scope,
    boolean administrator) {
  private static final Pattern FHIR_USER =
      Pattern.compile(
          "(Patient|Practitioner|PractitionerRole|RelatedPerson|Person)/[A-Za-z0-9.-]{1,64}");

  @SuppressWarnings("NullAway")
  Account {
    check(name != null && !name.isBlank(), "name is missing");
    check(password != null && password.startsWith("{bcrypt}"), "password is not {bcrypt}");
    check(
        fhirUser != null && FHIR_USER.matcher(fhirUser).matches(),
        "fhir-user is not the reference of a person");
    check(scope != null, "scope is missing");
  }

  Scopes scopes() {
    return Scopes.of(scope);
  }

  /** The patient this person is, or null. */
  @Nullable String patient() {
    return fhirUser.startsWith("Patient/") ? fhirUser.substring("Patient/".length()) : null;
  }

  /** As the caller that pages and what they write are judged as. */
  Caller caller() {
    return new Caller(name, "", scopes(), patient(), fhirUser, administrator);
  }

  /** As who opens an app on a patient: what may be given of one patient at a time, of each. */
  Caller opener() {
    var each =
        scopes().resources().stream()
            .map(
                scope -> ResourceScope.of(Level.USER, scope.type(), scope.access(), scope.filter()))
            .toList();
    return new Caller(name, "", new Scopes(each, Set.of()), patient(), fhirUser, administrator);
  }

  String displayName() {
    return display == null ? name : display;
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
