package org.hepatora.security.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.security.WellKnown;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The SMART configuration where an issuer outside gives the tokens: its own endpoints. */
final class IssuersWellKnown implements WellKnown {
  private static final int TIMEOUT_MILLIS = 2000;
  private static final List<String> OF_ISSUER =
      List.of(
          "issuer",
          "jwks_uri",
          "authorization_endpoint",
          "token_endpoint",
          "token_endpoint_auth_methods_supported",
          "registration_endpoint",
          "introspection_endpoint",
          "revocation_endpoint",
          "grant_types_supported",
          "scopes_supported",
          "response_types_supported");

  private final URI issuer;
  private final RestClient http;

  IssuersWellKnown(URI issuer) {
    this.issuer = issuer;
    var connections = new SimpleClientHttpRequestFactory();
    connections.setConnectTimeout(TIMEOUT_MILLIS);
    connections.setReadTimeout(TIMEOUT_MILLIS);
    this.http = RestClient.builder().requestFactory(connections).build();
  }

  @Override
  public Map<String, Object> configuration() {
    var fields = new LinkedHashMap<String, Object>();
    var openId =
        http.get()
            .uri(issuer.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration")
            .retrieve()
            .body(JsonNode.class);
    for (String name : OF_ISSUER) {
      if (openId != null && openId.has(name)) {
        fields.put(name, openId.get(name));
      }
    }
    fields.put("code_challenge_methods_supported", List.of("S256"));
    fields.put(
        "capabilities",
        List.of(
            "sso-openid-connect",
            "permission-patient",
            "permission-user",
            "permission-v1",
            "permission-v2"));
    return fields;
  }
}
