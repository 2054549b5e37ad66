// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.util.Map;

/** The SMART configuration of this server: where to get tokens, and what is supported. */
public interface WellKnown {
  /**
   * The fields of {@code .well-known/smart-configuration}.
   *
   * @param base the public address of this server, without {@code /fhir}
   */
  Map<String, Object> configuration(String base);
}
