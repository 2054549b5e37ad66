// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a password. After five failures for an account, or thirty from an address, within fifteen
 * minutes, further tries are refused unread; the count is common to all servers.
 */
final class SignIn implements AuthenticationProvider {
  static final String ADMINISTRATOR = "ADMINISTRATOR";
  static final String CLINICIAN = "CLINICIAN";
  static final int MOST_FOR_ACCOUNT = 5;
  static final int MOST_FROM_ADDRESS = 30;

  private static final int LONGEST_NAME = 200;
  private static final String FAILURES =
      """
      select count(*) filter (where account = ?) >= ? or count(*) filter (where address = ?) >= ?
        from hepatora_login_failure where failed_at > now() - interval '15 minutes'
      """;

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final String nobody;

  SignIn(Accounts accounts, PasswordEncoder passwords, JdbcClient jdbc, AuditTrail audit) {
    this.audit = audit;
    this.accounts = accounts;
    this.passwords = passwords;
    this.jdbc = jdbc;
    this.nobody = passwords.encode("nobody");
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String name = tried.getName();
    String address =
        tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    if (isLocked(name, address)) {
      note("login", HttpServletResponse.SC_UNAUTHORIZED, name, address);
      throw new LockedException("too many failures");
    }
    var account = accounts.named(name);
    String password = account == null ? nobody : account.password();
    boolean right = passwords.matches(String.valueOf(tried.getCredentials()), password);
    if (account == null || !right) {
      jdbc.sql("insert into hepatora_login_failure (account, address) values (?, ?)")
          .params(name.substring(0, Math.min(name.length(), LONGEST_NAME)), address)
          .update();
      note("login", HttpServletResponse.SC_UNAUTHORIZED, name, address);
      throw new BadCredentialsException("wrong name or password");
    }
    jdbc.sql("delete from hepatora_login_failure where account = ?").param(name).update();
    note("login", HttpServletResponse.SC_OK, name, address);
    var authorities = AuthorityUtils.createAuthorityList(authority(account));
    var user = new User(name, "", authorities);
    return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
  }

  /** Called when a person signs out. */
  void ends(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null) {
      note("logout", HttpServletResponse.SC_OK, who.getName(), request.getRemoteAddr());
    }
  }

  private void note(String what, int status, String name, String address) {
    String who = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    audit.write(new AuditEntry('E', what, status, who, "", address, "", List.of(), List.of()));
  }

  private static String authority(Account account) {
    if (account.administrator()) {
      return ADMINISTRATOR;
    }
    boolean seesMany =
        account.fhirUser().startsWith("Practitioner")
            && account.scopes().granting(Access.READ, "*").stream()
                .anyMatch(scope -> scope.level() == Level.USER && scope.filter().isEmpty());
    return seesMany ? CLINICIAN : "PERSON";
  }

  private boolean isLocked(String name, String address) {
    return jdbc.sql(FAILURES)
        .params(name, MOST_FOR_ACCOUNT, address, MOST_FROM_ADDRESS)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
