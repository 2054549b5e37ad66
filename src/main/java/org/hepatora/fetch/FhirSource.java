// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR server that may be asked during one call. The token is never stored, logged or shown.
 *
 * @param base its base address without a slash at the end
 * @param token the access token the EHR lent for this call; null when it lent none
 */
public record FhirSource(String base, @Nullable String token) {
  public FhirSource {
    base = base.replaceAll("/+$", "");
  }

  /** The address of a query such as {@code Condition?patient=1}; null when it makes none. */
  @Nullable URI address(String query) {
    return address(base, query);
  }

  /** The address of a further page; null when it is not on this server. */
  @Nullable URI page(String link) {
    var here = URI.create(base + "/");
    try {
      var there = here.resolve(escaped(link));
      return isSameOrigin(here, there) ? there : null;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static boolean isSameOrigin(URI here, URI there) {
    return there.getUserInfo() == null
        && String.valueOf(here.getScheme()).equalsIgnoreCase(there.getScheme())
        && String.valueOf(here.getHost()).equalsIgnoreCase(there.getHost())
        && port(here) == port(there);
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }

  private static @Nullable URI address(String base, String query) {
    try {
      return URI.create(base + "/" + escaped(query).replace("#", "%23"));
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static String escaped(String query) {
    return query.replace("|", "%7C").replace(" ", "%20");
  }

  @Override
  public String toString() {
    return base;
  }
}
