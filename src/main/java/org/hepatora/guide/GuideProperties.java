// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the guide is told.
 *
 * @param claimAge age from which a claim of the evidence page is marked as one to check again
 */
@ConfigurationProperties("hepatora.guide")
public record GuideProperties(@DefaultValue("365d") Duration claimAge) {
  public GuideProperties {
    if (claimAge.toDays() < 1) {
      throw new IllegalArgumentException("hepatora.guide.claim-age is less than a day");
    }
  }

  int claimDays() {
    return Math.toIntExact(Math.min(claimAge.toDays(), 36500));
  }
}
