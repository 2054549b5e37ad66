// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the outside calls this server.
 *
 * @param publicUrl absolute base address without the trailing slash, e.g. {@code
 *     https://hepatora.example.org}; when absent the address of each request is used
 */
@ConfigurationProperties("hepatora")
public record ServerProperties(@Nullable URI publicUrl) {
  public ServerProperties {
    if (publicUrl != null && (!publicUrl.isAbsolute() || publicUrl.getHost() == null)) {
      throw new IllegalArgumentException("hepatora.public-url is not an absolute address");
    }
  }

  /** The public address without a trailing slash, or null. */
  public @Nullable String base() {
    return publicUrl == null ? null : publicUrl.toString().replaceAll("/+$", "");
  }
}
