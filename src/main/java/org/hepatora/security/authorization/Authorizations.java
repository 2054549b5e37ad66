// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What has been granted, as Spring keeps it, with what it leaves open: a code or refresh token
 * gives tokens once and a second use ends what the first gave; the launch an authorization began
 * with is used up when it is first kept; what is withdrawn is refused although its signature is
 * good.
 */
final class Authorizations implements OAuth2AuthorizationService {
  private static final String PRESENTED = "hepatora.presented";
  private static final String SUPERSEDED = "hepatora.superseded";
  private static final OAuth2TokenType CODE = new OAuth2TokenType(OAuth2ParameterNames.CODE);
  private static final List<OAuth2TokenType> GRANTS = List.of(CODE, OAuth2TokenType.REFRESH_TOKEN);

  private final OAuth2AuthorizationService kept;
  private final LaunchedAuthorizations launches;
  private final SpentGrants spent;
  private final Withdrawals withdrawals;
  private final OwnTokens tokens;
  private final TransactionOperations together;
  private final JdbcClient jdbc;

  Authorizations(
      OAuth2AuthorizationService kept,
      LaunchedAuthorizations launches,
      Withdrawals withdrawals,
      OwnTokens tokens,
      TransactionOperations together,
      JdbcClient jdbc) {
    this.kept = kept;
    this.launches = launches;
    this.spent = new SpentGrants(jdbc);
    this.withdrawals = withdrawals;
    this.tokens = tokens;
    this.together = together;
    this.jdbc = jdbc;
  }

  @Override
  public void save(OAuth2Authorization given) {
    String presented = given.getAttribute(PRESENTED);
    var authorization = launches.with(without(given));
    if (given.getAttribute(SUPERSEDED) != null) {
      withdrawAccess(authorization);
    } else if (presented != null && isExchanged(authorization, presented)) {
      exchange(authorization, presented);
    } else {
      kept.save(authorization);
      withdraw(authorization);
    }
  }

  private static OAuth2Authorization without(OAuth2Authorization given) {
    return OAuth2Authorization.from(given)
        .attributes(all -> all.keySet().removeAll(List.of(PRESENTED, SUPERSEDED)))
        .build();
  }

  /** Whether what was presented has been turned into tokens, and is not to be used again. */
  private static boolean isExchanged(OAuth2Authorization authorization, String presented) {
    var code = authorization.getToken(OAuth2AuthorizationCode.class);
    var access = authorization.getAccessToken();
    if (code != null && code.getToken().getTokenValue().equals(presented)) {
      return code.isInvalidated() && access != null && !access.isInvalidated();
    }
    var refresh = authorization.getRefreshToken();
    return refresh != null && !refresh.getToken().getTokenValue().equals(presented);
  }

  private void exchange(OAuth2Authorization authorization, String presented) {
    var first =
        together.execute(
            transaction -> {
              boolean isFirst =
                  spent.spend(presented, authorization.getId())
                      && !withdrawals.hasEnded(authorization.getId());
              if (isFirst) {
                kept.save(authorization);
              }
              return isFirst;
            });
    if (!Boolean.TRUE.equals(first)) {
      end(authorization.getId());
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  /** Keeps the context the user chose. */
  void choose(OAuth2Authorization authorization, LaunchContext context) {
    kept.save(context.on(authorization));
  }

  private void withdraw(OAuth2Authorization authorization) {
    var refresh = authorization.getRefreshToken();
    if (refresh != null && refresh.isInvalidated()) {
      withdrawals.end(authorization.getId());
    }
    withdrawAccess(authorization);
  }

  private void withdrawAccess(OAuth2Authorization authorization) {
    var access = authorization.getAccessToken();
    if (access == null || !access.isInvalidated() || access.getClaims() == null) {
      return;
    }
    var expires = access.getToken().getExpiresAt();
    Object jti = access.getClaims().get("jti");
    if (jti != null && expires != null) {
      withdrawals.withdraw(jti.toString(), expires);
    }
  }

  /** Ends all tokens an authorization gave. */
  private void end(String id) {
    withdrawals.end(id);
    var authorization = kept.findById(id);
    if (authorization != null) {
      kept.remove(authorization);
    }
  }

  /** Ends all that was granted to a client, while it is still registered. */
  void endAllOf(String client) {
    jdbc.sql("select id from oauth2_authorization where registered_client_id = ?")
        .param(client)
        .query(String.class)
        .list()
        .forEach(this::endWithItsToken);
  }

  /** A client's own token names no authorization. */
  private void endWithItsToken(String id) {
    var authorization = kept.findById(id);
    if (authorization != null && authorization.getAccessToken() != null) {
      var access = authorization.getAccessToken().getToken();
      withdrawAccess(OAuth2Authorization.from(authorization).invalidate(access).build());
    }
    end(id);
  }

  /** Forgets what has ended. */
  void tidy() {
    jdbc.sql(
            """
            delete from oauth2_authorization where greatest(authorization_code_expires_at,
              access_token_expires_at, refresh_token_expires_at, now() - interval '1 day')
              < now() - interval '1 hour'
            """)
        .update();
    withdrawals.tidy();
    spent.tidy();
    jdbc.sql("delete from hepatora_client_assertion where expires_at < now()").update();
    jdbc.sql("delete from hepatora_launch where made_at < now() - interval '1 day'").update();
    jdbc.sql("delete from hepatora_login_failure where failed_at < now() - interval '1 day'")
        .update();
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    kept.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return kept.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    var found = kept.findByToken(token, type);
    if (found == null && type == null) {
      found = superseded(token);
    }
    if (type != null && GRANTS.contains(type)) {
      found = found == null ? reused(token) : presented(found, token);
    }
    if (found != null) {
      TokenNotes.note(found);
    }
    return found;
  }

  private OAuth2Authorization presented(OAuth2Authorization found, String token) {
    var code = found.getToken(OAuth2AuthorizationCode.class);
    boolean again =
        code != null
            && code.isInvalidated()
            && code.getToken().getTokenValue().equals(token)
            && found.getAccessToken() != null;
    if (again) {
      withdrawals.end(found.getId());
    }
    return OAuth2Authorization.from(found).attribute(PRESENTED, token).build();
  }

  /** A refresh token that was replaced is in wrong hands, or its successor is. */
  private @Nullable OAuth2Authorization reused(String token) {
    String id = spent.spentOf(token);
    if (id != null) {
      var authorization = kept.findById(id);
      if (authorization != null) {
        TokenNotes.note(authorization);
      }
      end(id);
    }
    return null;
  }

  /** An access token that is still good although its authorization has given a newer one. */
  private @Nullable OAuth2Authorization superseded(String token) {
    Jwt jwt = tokens.verified(token);
    String id = jwt == null ? null : jwt.getClaimAsString(TokenContents.AUTHORIZATION);
    var authorization = id == null ? null : kept.findById(id);
    if (jwt == null
        || authorization == null
        || jwt.getId() == null
        || withdrawals.isWithdrawn(jwt.getId(), id)) {
      return null;
    }
    var access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            token,
            jwt.getIssuedAt(),
            jwt.getExpiresAt(),
            Objects.requireNonNull(authorization).getAuthorizedScopes());
    return OAuth2Authorization.from(authorization)
        .token(
            access,
            about -> about.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
        .attribute(SUPERSEDED, true)
        .build();
  }
}
