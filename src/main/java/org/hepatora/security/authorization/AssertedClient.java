// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A client that sends an assertion and no {@code client_id}, which SMART does not ask for and
 * Spring needs: the assertion's own subject says who it claims to be, before anything is verified.
 */
final class AssertedClient implements AuthenticationConverter {
  private static final ClientAuthenticationMethod METHOD =
      new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String assertion = request.getParameter("client_assertion");
    if (assertion != null
        && !METHOD.getValue().equals(request.getParameter("client_assertion_type"))) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    if (assertion == null || request.getParameter("client_id") != null) {
      return null;
    }
    var rest = new HashMap<String, Object>();
    request.getParameterMap().forEach((name, values) -> rest.put(name, values[0]));
    rest.keySet().removeIf(name -> name.startsWith("client_assertion"));
    return new OAuth2ClientAuthenticationToken(subject(assertion), METHOD, assertion, rest);
  }

  private static String subject(String assertion) {
    try {
      String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
      if (subject != null) {
        return subject;
      }
    } catch (ParseException unreadable) {
      // refused below
    }
    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
  }
}
