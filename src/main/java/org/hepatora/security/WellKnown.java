package org.hepatora.security;

import java.util.Map;

/** The SMART configuration of this server: where to get tokens, and what is supported. */
public interface WellKnown {
  /** The fields of {@code .well-known/smart-configuration}. */
  Map<String, Object> configuration();
}
