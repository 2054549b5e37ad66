// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sessions of people who signed in in the database, so that servers that share it share
 * them and a restart signs nobody out.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${hepatora.security.mode:open}'.equalsIgnoreCase('open')")
@EnableJdbcHttpSession(tableName = "hepatora_session", cleanupCron = "0 */5 * * * *")
class SessionConfiguration {
  private static final String COOKIE = "hepatora-session";

  /** As {@code server.servlet.session.cookie} says. */
  @Bean
  CookieSerializer sessionCookie(ServerProperties server) {
    var told = server.getServlet().getSession().getCookie();
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setUseHttpOnlyCookie(true);
    if (told.getSecure() != null) {
      cookie.setUseSecureCookie(told.getSecure());
    }
    if (told.getSameSite() != null) {
      cookie.setSameSite(Objects.requireNonNull(told.getSameSite()).attributeValue());
    }
    return cookie;
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnPostgreSql() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLifetime(
      ServerProperties server) {
    return sessions ->
        sessions.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
  }

  /** On connections of their own, whatever transaction a request is in. */
  @Bean
  TransactionOperations springSessionTransactionOperations(DataSource database) {
    var each = new TransactionTemplate(new JdbcTransactionManager(database));
    each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return each;
  }
}
