package org.hepatora.security;

/** Tokens withdrawn before their end. */
public interface TokenRevocations {
  /** Whether the token of this id was withdrawn. */
  boolean isWithdrawn(String jti);
}
