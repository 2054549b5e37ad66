// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hepatora.platform.DatabaseLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys this server signs with, kept in the database so that every server of a cluster has the
 * same: RS256 for id tokens (which SMART clients expect), ES256 for access tokens. The newest of
 * each kind signs; an older one verifies until everything it signed has ended.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
  private static final int RSA_BITS = 2048;
  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final Duration VERIFIES_ON = Duration.ofDays(2);

  private final DataSource database;
  private final JdbcClient jdbc;
  private final KeySeal seal;
  private final Duration lifetime;
  private volatile Known known = new Known(List.of(), Instant.EPOCH);

  SigningKeys(DataSource database, KeySeal seal, Duration lifetime) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.seal = seal;
    this.lifetime = lifetime;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    var now = Instant.now();
    if (known.at().isBefore(now.minus(FRESH))) {
      known = new Known(current(), now);
    }
    return selector.select(new JWKSet(known.keys()));
  }

  private List<JWK> current() {
    if (kindsThatSign() < 2) {
      DatabaseLock.SIGNING_KEYS.holding(database, this::make);
    }
    return jdbc
        .sql("select jwk from hepatora_signing_key order by made_at desc")
        .query(String.class)
        .list()
        .stream()
        .map(this::opened)
        .toList();
  }

  private int kindsThatSign() {
    return jdbc.sql(
            "select count(distinct kind) from hepatora_signing_key where made_at > now() - ? * interval '1 second'")
        .param(lifetime.toSeconds())
        .query(Integer.class)
        .single();
  }

  private void make() {
    if (kindsThatSign() == 2) {
      return;
    }
    try {
      keep(
          "RSA",
          new RSAKeyGenerator(RSA_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyID(UUID.randomUUID().toString())
              .generate());
      keep(
          "EC",
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyID(UUID.randomUUID().toString())
              .generate());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("this Java cannot make signing keys", impossible);
    }
    jdbc.sql("delete from hepatora_signing_key where made_at < now() - ? * interval '1 second'")
        .param(lifetime.plus(VERIFIES_ON).toSeconds())
        .update();
  }

  private void keep(String kind, JWK key) {
    jdbc.sql("insert into hepatora_signing_key (kid, kind, jwk) values (?, ?, ?)")
        .params(key.getKeyID(), kind, seal.close(key.toJSONString()))
        .update();
  }

  private JWK opened(String stored) {
    try {
      return JWK.parse(seal.open(stored));
    } catch (ParseException damaged) {
      throw new IllegalStateException("a stored signing key cannot be read", damaged);
    }
  }

  private record Known(List<JWK> keys, Instant at) {}
}
