// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Outcome reports, prefix {@code hepatora.outcomes}.
 *
 * @param minimumCell counts below it are not told; 5 as OHDSI and DARWIN do, never less
 * @param wholeDemo whether a server with the demo cohort tells every count
 */
@Validated
@ConfigurationProperties("hepatora.outcomes")
public record OutcomeProperties(
    @DefaultValue("5") @Min(5) int minimumCell, @DefaultValue("false") boolean wholeDemo) {}
