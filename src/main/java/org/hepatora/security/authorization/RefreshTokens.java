// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Refresh tokens for whoever was granted {@code offline_access} or {@code online_access}, public
 * clients too; Spring's own generator refuses those. Each is good for one use.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {
  private static final int BYTES = 96;

  private final Base64StringKeyGenerator random =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    var granted =
        context.getAuthorization() == null
            ? context.getAuthorizedScopes()
            : context.getAuthorization().getAuthorizedScopes();
    boolean lasts = granted.contains("offline_access") || granted.contains("online_access");
    if (!lasts || !OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
      return null;
    }
    var now = Instant.now();
    var lifetime = context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive();
    return new OAuth2RefreshToken(random.generateKey(), now, now.plus(lifetime));
  }
}
