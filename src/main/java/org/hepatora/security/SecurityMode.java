// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

/** Who decides who may see what. */
public enum SecurityMode {
  /** Nobody: everything is open, so only this machine may call. */
  OPEN,
  /** The authorization server that is part of this server. */
  EMBEDDED,
  /** An OpenID Connect issuer of the hospital. */
  EXTERNAL
}
