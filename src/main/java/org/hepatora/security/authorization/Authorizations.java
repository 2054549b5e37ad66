package org.hepatora.security.authorization;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What has been granted, as Spring keeps it, with two things SMART adds: the launch an
 * authorization began with is used up when it is first kept, and an access token that was withdrawn
 * is noted, so that it is refused although its signature is good.
 */
final class Authorizations implements OAuth2AuthorizationService {
  private final OAuth2AuthorizationService kept;
  private final Launches launches;
  private final JdbcClient jdbc;

  Authorizations(OAuth2AuthorizationService kept, Launches launches, JdbcClient jdbc) {
    this.kept = kept;
    this.launches = launches;
    this.jdbc = jdbc;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    kept.save(withLaunch(authorization));
    var access = authorization.getAccessToken();
    if (access != null && access.isInvalidated() && access.getClaims() != null) {
      withdraw(authorization);
    }
  }

  private OAuth2Authorization withLaunch(OAuth2Authorization authorization) {
    OAuth2AuthorizationRequest asked =
        authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    String launch = asked == null ? null : (String) asked.getAdditionalParameters().get("launch");
    if (launch == null || !LaunchContext.of(authorization).isEmpty()) {
      return authorization;
    }
    var context = launches.use(launch);
    if (context == null) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "The launch is over", null));
    }
    return context.on(authorization);
  }

  /** Keeps the context the user chose. */
  void choose(OAuth2Authorization authorization, LaunchContext context) {
    kept.save(context.on(authorization));
  }

  private void withdraw(OAuth2Authorization authorization) {
    var access = authorization.getAccessToken();
    Object jti = access.getClaims() == null ? null : access.getClaims().get("jti");
    var expires = access.getToken().getExpiresAt();
    if (jti != null && expires != null) {
      jdbc.sql(
              "insert into hepatora_revoked_token (jti, expires_at) values (?, ?) on conflict do nothing")
          .params(jti.toString(), Timestamp.from(expires))
          .update();
    }
  }

  /** Whether an access token was withdrawn before its end. */
  boolean isWithdrawn(String jti) {
    return jdbc.sql("select exists (select 1 from hepatora_revoked_token where jti = ?)")
        .param(jti)
        .query(Boolean.class)
        .single();
  }

  /** Ends all that was granted to a client, while it is still registered. */
  void endAllOf(String client) {
    var ids =
        jdbc.sql("select id from oauth2_authorization where registered_client_id = ?")
            .param(client)
            .query(String.class)
            .list();
    for (String id : ids) {
      var authorization = kept.findById(id);
      if (authorization != null) {
        if (authorization.getAccessToken() != null) {
          withdraw(authorization);
        }
        kept.remove(authorization);
      }
    }
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
    jdbc.sql("delete from hepatora_revoked_token where expires_at < now()").update();
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
    return kept.findByToken(token, type);
  }
}
