// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Tests with an issuer outside. */
@NullMarked
package org.hepatora.security.external;

import org.jspecify.annotations.NullMarked;
