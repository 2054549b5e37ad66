// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inferno SMART STU 2.2: discovery, OpenID configuration, CORS. */
class DiscoveryIT {
  private final Http root = SecuredServer.root();

  private static List<String> texts(JsonNode list) {
    var all = new ArrayList<String>();
    list.forEach(each -> all.add(each.asText()));
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/fhir+xml", "text/html"})
  void theSmartConfigurationIsJsonWhateverIsAccepted(String accept) {
    var answer = root.get("fhir/.well-known/smart-configuration", "Accept: " + accept).is(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void theSmartConfigurationIsCompleteAndEveryEndpointAnswers() {
    var smart = root.get("fhir/.well-known/smart-configuration").is(200).json();
    for (String endpoint :
        List.of(
            "authorization_endpoint",
            "token_endpoint",
            "introspection_endpoint",
            "revocation_endpoint",
            "jwks_uri")) {
      String url = smart.path(endpoint).asText();
      assertThat(url).startsWith(SecuredServer.base());
      assertThat(root.get(url).status()).as(url).isNotEqualTo(404);
    }
    assertThat(smart.path("issuer").asText()).isEqualTo(SecuredServer.base());
    assertThat(texts(smart.path("code_challenge_methods_supported"))).containsExactly("S256");
    assertThat(texts(smart.path("grant_types_supported")))
        .contains("authorization_code", "client_credentials");
    assertThat(texts(smart.path("response_types_supported"))).contains("code");
    assertThat(texts(smart.path("scopes_supported"))).isNotEmpty();
    // Clinician Access for EHR Launch, and what the other groups of tests show.
    assertThat(texts(smart.path("capabilities")))
        .contains(
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
            "permission-patient",
            "permission-user",
            "permission-v1",
            "permission-v2");
  }

  @Test
  void theOpenIdConfigurationHasWhatClientsNeed() {
    var openId = root.get(".well-known/openid-configuration").is(200).json();
    for (String field :
        List.of(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "response_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported")) {
      assertThat(openId.has(field)).as(field).isTrue();
    }
    assertThat(texts(openId.path("id_token_signing_alg_values_supported"))).contains("RS256");
    assertThat(openId.path("issuer").asText()).isEqualTo(SecuredServer.base());
  }

  @ParameterizedTest
  @ValueSource(strings = {"openid-configuration", "oauth-authorization-server"})
  void whatSpringPublishesSaysTheSameAsTheSmartConfiguration(String name) {
    var smart = root.get("fhir/.well-known/smart-configuration").is(200).json();
    var published = root.get(".well-known/" + name).is(200).json();
    for (String field :
        List.of(
            "authorization_endpoint",
            "token_endpoint",
            "introspection_endpoint",
            "revocation_endpoint",
            "grant_types_supported",
            "scopes_supported",
            "code_challenge_methods_supported",
            "token_endpoint_auth_methods_supported")) {
      assertThat(published.path(field)).as(field).isEqualTo(smart.path(field));
    }
    assertThat(published.toString())
        .doesNotContain("device", "tls_client", "dpop", "token-exchange");
  }

  @Test
  void theCapabilityStatementNamesSmartAndItsAddresses() {
    var smart = root.get("fhir/.well-known/smart-configuration").is(200).json();
    var security = root.get("fhir/metadata").is(200).json().at("/rest/0/security");
    assertThat(security.path("cors").asBoolean()).isTrue();
    assertThat(security.at("/service/0/coding/0/code").asText()).isEqualTo("SMART-on-FHIR");
    var addresses = security.at("/extension/0");
    assertThat(addresses.path("url").asText())
        .isEqualTo("http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris");
    for (JsonNode each : addresses.path("extension")) {
      String field =
          switch (each.path("url").asText()) {
            case "authorize" -> "authorization_endpoint";
            case "token" -> "token_endpoint";
            case "introspect" -> "introspection_endpoint";
            case "revoke" -> "revocation_endpoint";
            default -> "none";
          };
      assertThat(each.path("valueUri")).isEqualTo(smart.path(field));
    }
    assertThat(addresses.path("extension")).hasSize(4);
  }

  @Test
  void auditEventIsAdvertisedAsItIsServed() {
    for (JsonNode each : root.get("fhir/metadata").is(200).json().at("/rest/0/resource")) {
      if (each.path("type").asText().equals("AuditEvent")) {
        var codes = new ArrayList<String>();
        each.path("interaction").forEach(one -> codes.add(one.path("code").asText()));
        assertThat(codes).containsExactlyInAnyOrder("read", "search-type");
        assertThat(each.has("operation")).isFalse();
        assertThat(each.path("updateCreate").asBoolean()).isFalse();
        for (JsonNode parameter : each.path("searchParam")) {
          String name = parameter.path("name").asText();
          var answer =
              root.get(
                  "fhir/AuditEvent?" + name + "=x", Tokens.ofAdministrator("user/AuditEvent.rs"));
          assertThat(answer.text()).doesNotContain("not searched by that parameter");
        }
        return;
      }
    }
    throw new AssertionError("AuditEvent is not advertised");
  }

  @Test
  void noPrivateKeyIsPublished() {
    var keys = root.get("oauth2/jwks").is(200).json().path("keys");
    assertThat(keys).hasSizeGreaterThanOrEqualTo(2);
    keys.forEach(key -> assertThat(key.has("d")).isFalse());
  }

  private String allowed(String method, String path, String origin, String... more) {
    var headers = new ArrayList<>(List.of(more));
    headers.add("Origin: " + origin);
    return root.call(method, path, "", headers.toArray(String[]::new))
        .header("Access-Control-Allow-Origin");
  }

  @Test
  void anyPageMayReadWhatIsPublicAndOnlyRegisteredAppsTheRest() {
    String app = "http://127.0.0.1:9";
    String other = "https://other.example";
    for (String open :
        List.of(
            "fhir/.well-known/smart-configuration",
            "fhir/metadata",
            "oauth2/jwks",
            ".well-known/openid-configuration")) {
      assertThat(allowed("GET", open, other)).as(open).isIn("*", other);
    }
    for (String closed : List.of("fhir/Patient", "oauth2/token", "oauth2/revoke")) {
      String[] preflight = {
        "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization"
      };
      assertThat(allowed("OPTIONS", closed, app, preflight)).as(closed).isEqualTo(app);
      assertThat(allowed("OPTIONS", closed, other, preflight)).as(closed).isEmpty();
    }
    assertThat(allowed("GET", "fhir/Patient", app)).as("on a refusal too").isEqualTo(app);
  }
}
