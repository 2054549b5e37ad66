package org.hepatora.security;

import java.util.Set;

/** The web origins of registered apps. */
public interface ClientOrigins {
  /** Each as {@code scheme://host:port}. */
  Set<String> origins();
}
