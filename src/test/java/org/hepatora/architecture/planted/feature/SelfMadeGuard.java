// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.feature;

import org.springframework.security.core.Authentication;

/** A feature that decides for itself who may see what. */
class SelfMadeGuard {
  boolean admits(Authentication who) {
    return who.isAuthenticated();
  }
}
