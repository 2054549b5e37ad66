// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demo cohort, prefix {@code hepatora.demo}.
 *
 * @param enabled whether an empty server loads the cohort when it starts
 * @param patients how many patients
 * @param seed another seed is another cohort
 * @param plantedHazardRatio what surgery does to the hazard of death of those beyond the first few
 *     dozen, all of whom are then followed for years; null plants nothing, and some are followed
 */
@Validated
@ConfigurationProperties("hepatora.demo")
public record DemoProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("36") @Min(1) @Max(100_000) int patients,
    @DefaultValue("20241123") long seed,
    @Nullable @DecimalMin("0.01") @DecimalMax("99") Double plantedHazardRatio) {
  /** The cohort, current on that day. */
  public DemoCohort cohort(LocalDate asOf) {
    return plantedHazardRatio == null
        ? new DemoCohort(seed, asOf)
        : new DemoCohort(seed, asOf, new PlantedEffect(plantedHazardRatio));
  }
}
