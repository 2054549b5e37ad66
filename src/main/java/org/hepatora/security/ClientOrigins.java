// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.util.Set;

/** The web origins of registered apps. */
public interface ClientOrigins {
  /** Each as {@code scheme://host:port}. */
  Set<String> origins();
}
