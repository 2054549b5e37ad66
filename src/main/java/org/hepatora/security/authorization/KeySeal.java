// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts private keys before they reach the database (AES-256-GCM), when there is a secret. */
final class KeySeal {
  private static final String SEALED = "sealed:";

  private final @Nullable String secret;

  KeySeal(@Nullable String secret) {
    this.secret = secret == null || secret.isBlank() ? null : secret;
  }

  String close(String text) {
    if (secret == null) {
      return text;
    }
    String salt = KeyGenerators.string().generateKey();
    return SEALED + salt + ":" + encryptor(secret, salt).encrypt(text);
  }

  String open(String stored) {
    if (!stored.startsWith(SEALED)) {
      return stored;
    }
    if (secret == null) {
      throw new IllegalStateException(
          "the signing keys are sealed and hepatora.security.key-secret is not set");
    }
    String[] parts = stored.substring(SEALED.length()).split(":", 2);
    return encryptor(secret, parts[0]).decrypt(parts[1]);
  }

  private static TextEncryptor encryptor(String secret, String salt) {
    return Encryptors.delux(secret, salt);
  }
}
