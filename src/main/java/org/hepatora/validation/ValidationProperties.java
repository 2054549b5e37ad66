// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is validated before it is stored.
 *
 * @param mode for every resource type that has no mode of its own
 * @param types a mode for single resource types, by their FHIR name
 */
@Validated
@ConfigurationProperties("hepatora.fhir.validation")
public record ValidationProperties(
    @DefaultValue("by-profile") @NotNull Mode mode, @DefaultValue Map<String, Mode> types) {
  /** How strict. */
  enum Mode {
    /** A resource that claims a profile of ours has to keep it; any other is stored as it is. */
    BY_PROFILE,
    /** Every resource has to keep FHIR's own rules and the profiles it claims. */
    ALWAYS,
    /** Nothing is looked at. */
    OFF
  }

  /** The mode of a type; environment variables cannot keep its upper case. */
  Mode of(String type) {
    for (var entry : types.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(type)) {
        return entry.getValue();
      }
    }
    return mode;
  }
}
