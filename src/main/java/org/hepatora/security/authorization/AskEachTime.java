// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** Remembers no consent: what was allowed for one patient says nothing of the next. */
final class AskEachTime implements OAuth2AuthorizationConsentService {
  @Override
  public void save(OAuth2AuthorizationConsent consent) {
    // asked again the next time
  }

  @Override
  public void remove(OAuth2AuthorizationConsent consent) {
    // nothing is kept
  }

  @Override
  public @Nullable OAuth2AuthorizationConsent findById(String client, String user) {
    return null;
  }
}
