// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.client.LaunchProperties.Issuer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.endpoint.DefaultMapOAuth2AccessTokenResponseConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Launches from registered FHIR servers: SMART App Launch 2.2, authorization code with PKCE. No
 * other server is ever asked, whatever a launch names (SSRF).
 */
@Component
@EnableConfigurationProperties(LaunchProperties.class)
public final class SmartLaunches {
  private static final Duration SIGN_IN = Duration.ofMinutes(15);

  /**
   * How long a token is used that names no end; its server refuses it earlier if it likes; ours.
   */
  private static final Duration WITHOUT_END = Duration.ofHours(1);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final int SECRET_BYTES = 48;

  private final LaunchProperties properties;
  private final Clock clock;
  private final SmartEndpoints endpoints = new SmartEndpoints();
  private final ObjectMapper json = new ObjectMapper();
  private final StringKeyGenerator secrets =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), SECRET_BYTES);

  SmartLaunches(LaunchProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** A launch, and where its user signs in. */
  public record Begun(PendingLaunch pending, URI signIn) {}

  /**
   * Begins a launch.
   *
   * @param iss base address of the FHIR server that launches
   * @param launch its name for the launch; null when the user came without one
   * @param redirect where the user is to come back to
   */
  public Begun begin(String iss, @Nullable String launch, String redirect) {
    var base = iss.replaceAll("/+$", "");
    var issuer = registered(base);
    var found = endpoints.discover(base);
    var pending =
        new PendingLaunch(
            secrets.generateKey(),
            secrets.generateKey(),
            base,
            found.token().toString(),
            redirect,
            clock.instant());
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("aud", iss);
    if (launch != null) {
      parameters.put("launch", launch);
    }
    parameters.put("code_challenge", challenge(pending.verifier()));
    parameters.put("code_challenge_method", "S256");
    var request =
        OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(found.authorization().toString())
            .clientId(issuer.clientId())
            .redirectUri(redirect)
            .scopes(scopes(issuer, launch))
            .state(pending.state())
            .additionalParameters(parameters)
            .build();
    return new Begun(pending, URI.create(request.getAuthorizationRequestUri()));
  }

  /** Exchanges the code that the user brought back for their access to one patient's record. */
  public LaunchedChart complete(PendingLaunch pending, String code) {
    if (pending.begun().plus(SIGN_IN).isBefore(clock.instant())) {
      throw new RequestProblem(
          Kind.INVALID, Sentence.of("problem.this-launch-took-too-long-launch"), null);
    }
    var issuer = registered(pending.base());
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", pending.redirect());
    form.put("code_verifier", pending.verifier());
    String secret = issuer.clientSecret();
    if (secret == null) {
      form.put("client_id", issuer.clientId());
    }
    var answer =
        endpoints.post(
            URI.create(pending.token()),
            encoded(form),
            secret == null ? null : basic(issuer.clientId(), secret));
    return chart(pending.base(), token(answer));
  }

  private Issuer registered(String base) {
    return properties.issuers().stream()
        .filter(each -> each.isAt(base))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestProblem(
                    Kind.FORBIDDEN,
                    Sentence.of("problem.the-launching-server-is-not-registered"),
                    "iss"));
  }

  private OAuth2AccessTokenResponse token(JsonNode answer) {
    try {
      Map<String, Object> fields =
          answer.isObject()
              ? json.convertValue(answer, new TypeReference<Map<String, Object>>() {})
              : Map.of();
      var all = new LinkedHashMap<>(fields);
      all.putIfAbsent("expires_in", WITHOUT_END.toSeconds());
      return new DefaultMapOAuth2AccessTokenResponseConverter().convert(all);
    } catch (IllegalArgumentException unusable) {
      throw new RequestProblem(
          Kind.UNAUTHENTICATED, Sentence.of("problem.the-launching-server-gave-no-usable"), null);
    }
  }

  private static LaunchedChart chart(String base, OAuth2AccessTokenResponse response) {
    var patient = String.valueOf(response.getAdditionalParameters().get("patient"));
    if (!response.getAdditionalParameters().containsKey("patient")
        || !ID.matcher(patient).matches()) {
      throw new RequestProblem(
          Kind.UNPROCESSABLE, Sentence.of("problem.the-launching-server-named-no-patient"), null);
    }
    var token = response.getAccessToken();
    var until = token.getExpiresAt() == null ? Instant.EPOCH : token.getExpiresAt();
    return new LaunchedChart(base, token.getTokenValue(), patient, until);
  }

  /** Who comes without a launch chooses the patient while signing in. */
  private static Set<String> scopes(Issuer issuer, @Nullable String launch) {
    return Pattern.compile("\\s+")
        .splitAsStream(issuer.scope().strip())
        .map(each -> launch == null && each.equals("launch") ? "launch/patient" : each)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String basic(String id, String secret) {
    var pair = encoded(id) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
