// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Reads out of an ID token who signed in and what they may see here. */
final class People {
  static final String ADMINISTRATOR = "ADMINISTRATOR";
  static final String CLINICIAN = "CLINICIAN";

  private static final Pattern PROFESSIONAL =
      Pattern.compile("(?:.*/)?((?:Practitioner|PractitionerRole)/[A-Za-z0-9.-]{1,64})");

  private final SignInProperties properties;
  private final String fhirUserClaim;

  People(SignInProperties properties, String fhirUserClaim) {
    this.properties = properties;
    this.fhirUserClaim = fhirUserClaim;
  }

  /** What they may see; nothing without one of the two roles, or where the user is a patient. */
  Collection<GrantedAuthority> authorities(OidcIdToken token) {
    var roles = roles(token);
    if (isSomebodyElse(token)) {
      return List.of();
    }
    return Stream.of(
            roles.contains(properties.administratorRole()) ? ADMINISTRATOR : "",
            roles.contains(properties.clinicianRole()) ? CLINICIAN : "")
        .filter(each -> !each.isEmpty())
        .map(each -> (GrantedAuthority) new SimpleGrantedAuthority(each))
        .toList();
  }

  /** The name they sign with. */
  String name(OidcIdToken token) {
    var name = token.getClaimAsString(properties.nameClaim());
    return name == null || name.isBlank() ? token.getSubject() : name;
  }

  /** What pages call them. */
  String display(OidcIdToken token) {
    var display = token.getClaimAsString(properties.displayClaim());
    return display == null || display.isBlank() ? name(token) : display;
  }

  /** Them as a caller with the most that pages do for them. */
  Caller caller(OidcIdToken token) {
    return new Caller(
        name(token),
        "",
        Scopes.of(properties.clinicianScope()),
        null,
        professional(token),
        roles(token).contains(properties.administratorRole()));
  }

  private @Nullable String professional(OidcIdToken token) {
    var user = token.getClaimAsString(fhirUserClaim);
    var matcher = PROFESSIONAL.matcher(user == null ? "" : user);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** A fhirUser that is no professional: a patient or relative has no business on the board. */
  private boolean isSomebodyElse(OidcIdToken token) {
    var user = token.getClaimAsString(fhirUserClaim);
    return user != null && !user.isBlank() && professional(token) == null;
  }

  private Set<String> roles(OidcIdToken token) {
    Object found = token.getClaims().get(properties.rolesClaim());
    if (found == null) {
      found = token.getClaims();
      for (String step : properties.rolesClaim().split("\\.", -1)) {
        found = found instanceof Map<?, ?> object ? object.get(step) : null;
      }
    }
    if (found instanceof Collection<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.toSet());
    }
    return found instanceof String one ? Set.of(one.split(" ", -1)) : Set.of();
  }
}
