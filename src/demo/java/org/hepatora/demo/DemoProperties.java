package org.hepatora.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demo cohort, prefix {@code hepatora.demo}.
 *
 * @param enabled whether an empty server loads the cohort when it starts
 * @param patients how many patients
 * @param seed another seed is another cohort
 */
@Validated
@ConfigurationProperties("hepatora.demo")
public record DemoProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("36") @Min(1) @Max(100_000) int patients,
    @DefaultValue("20241123") long seed) {}
