// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the hospital is, prefix {@code hepatora}.
 *
 * @param zone its time zone, such as {@code Asia/Shanghai}: days are days there; that of the server
 *     when none is named
 */
@ConfigurationProperties("hepatora")
record PlaceProperties(ZoneId zone) {
  PlaceProperties(@Nullable ZoneId zone) {
    this.zone = zone == null ? ZoneId.systemDefault() : zone;
  }
}
