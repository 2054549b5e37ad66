// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.SecurityMode;
import org.hepatora.security.SecurityProperties;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads who asks out of a verified access token; the external issuer's claims have names of its
 * own.
 */
final class CallerReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  private final PublicAddress address;
  private final String patientClaim;
  private final String fhirUserClaim;
  private final String administratorClaim;

  CallerReader(SecurityProperties properties, PublicAddress address) {
    boolean external = properties.mode() == SecurityMode.EXTERNAL;
    this.address = address;
    this.patientClaim = external ? properties.patientClaim() : "patient";
    this.fhirUserClaim = external ? properties.fhirUserClaim() : "fhirUser";
    this.administratorClaim = external ? properties.administratorClaim() : "administrator";
  }

  Caller read(Jwt token) {
    String client = text(token, "client_id");
    String authorized = client == null ? text(token, "azp") : client;
    String subject = token.getSubject();
    return new Caller(
        subject == null ? "" : subject,
        authorized == null ? "" : authorized,
        scopes(token),
        patient(token),
        fhirUser(token),
        Boolean.TRUE.equals(token.getClaim(administratorClaim)));
  }

  private static Scopes scopes(Jwt token) {
    Object scope = token.hasClaim("scope") ? token.getClaim("scope") : token.getClaim("scp");
    if (scope instanceof List<?> words) {
      return Scopes.of(words.stream().map(String::valueOf).toList());
    }
    return Scopes.of(scope == null ? "" : scope.toString());
  }

  private @Nullable String patient(Jwt token) {
    String id = text(token, patientClaim);
    if (id == null) {
      return null;
    }
    String bare = id.startsWith("Patient/") ? id.substring("Patient/".length()) : id;
    if (!ID.matcher(bare).matches()) {
      throw new InvalidBearerTokenException("the patient in context is not an id");
    }
    return bare;
  }

  /** A patient of another server is nobody here, whatever the id. */
  private @Nullable String fhirUser(Jwt token) {
    String user = text(token, fhirUserClaim);
    if (user == null) {
      return null;
    }
    String[] parts = user.split("/", -1);
    if (parts.length < 2 || !ID.matcher(parts[parts.length - 1]).matches()) {
      throw new InvalidBearerTokenException("fhirUser is not a reference");
    }
    String reference = parts[parts.length - 2] + "/" + parts[parts.length - 1];
    boolean ours = parts.length == 2 || user.equals(address.fhir() + "/" + reference);
    if (!ours && !reference.startsWith("Practitioner")) {
      throw new InvalidBearerTokenException("fhirUser is a person of another server");
    }
    return reference;
  }

  private static @Nullable String text(Jwt token, String claim) {
    Object value = token.getClaims().get(claim);
    return value instanceof String text && !text.isBlank() ? text : null;
  }
}
