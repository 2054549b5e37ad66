// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.security.WellKnown;

/** The SMART configuration of the embedded authorization server; each field is tested. */
final class EmbeddedWellKnown implements WellKnown {
  /** Of SMART's fields, those OpenID Connect and OAuth have as well. */
  private static final Set<String> SHARED =
      Set.of(
          "token_endpoint_auth_methods_supported",
          "token_endpoint_auth_signing_alg_values_supported",
          "grant_types_supported",
          "scopes_supported",
          "response_types_supported",
          "code_challenge_methods_supported");

  /** What Spring's authorization server publishes by default, and no client here may use. */
  private static final Set<String> NOT_OFFERED =
      Set.of(
          "device_authorization_endpoint",
          "pushed_authorization_request_endpoint",
          "registration_endpoint",
          "tls_client_certificate_bound_access_tokens",
          "dpop_signing_alg_values_supported");

  /** Makes the fields that Spring publishes say the same as ours. */
  static void correct(Map<String, Object> fields) {
    NOT_OFFERED.forEach(fields::remove);
    var ours = new EmbeddedWellKnown().configuration("");
    SHARED.forEach(name -> fields.put(name, ours.get(name)));
    for (String endpoint : List.of("introspection", "revocation")) {
      fields.computeIfPresent(
          endpoint + "_endpoint_auth_methods_supported",
          (name, before) -> ours.get("token_endpoint_auth_methods_supported"));
    }
  }

  @Override
  public Map<String, Object> configuration(String base) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("issuer", base);
    fields.put("jwks_uri", base + "/oauth2/jwks");
    fields.put("authorization_endpoint", base + "/oauth2/authorize");
    fields.put("token_endpoint", base + "/oauth2/token");
    fields.put(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post", "private_key_jwt"));
    fields.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS384", "ES384"));
    fields.put(
        "grant_types_supported",
        List.of("authorization_code", "refresh_token", "client_credentials"));
    fields.put("introspection_endpoint", base + "/oauth2/introspect");
    fields.put("revocation_endpoint", base + "/oauth2/revoke");
    fields.put(
        "scopes_supported",
        List.of(
            "openid",
            "fhirUser",
            "profile",
            "launch",
            "launch/patient",
            "offline_access",
            "online_access",
            "patient/*.rs",
            "patient/*.cruds",
            "user/*.rs",
            "user/*.cruds",
            "system/*.rs",
            "system/*.cruds"));
    fields.put("response_types_supported", List.of("code"));
    fields.put("code_challenge_methods_supported", List.of("S256"));
    fields.put(
        "capabilities",
        List.of(
            "launch-ehr",
            "launch-standalone",
            "authorize-post",
            "client-public",
            "client-confidential-symmetric",
            "client-confidential-asymmetric",
            "sso-openid-connect",
            "context-ehr-patient",
            "context-ehr-encounter",
            "context-standalone-patient",
            "permission-offline",
            "permission-online",
            "permission-patient",
            "permission-user",
            "permission-v1",
            "permission-v2"));
    return fields;
  }
}
