// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Tokens of an OpenID Connect issuer outside this server. */
@NullMarked
package org.hepatora.security.external;

import org.jspecify.annotations.NullMarked;
