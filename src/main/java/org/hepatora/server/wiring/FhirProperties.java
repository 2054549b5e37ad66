// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The FHIR API.
 *
 * @param defaultPageSize matches on a page when the client names no {@code _count}
 * @param maximumPageSize most matches on a page whatever the client asks for
 * @param maximumBody largest request body; a larger one is answered 413
 * @param bodiesInFlight most bytes of all request bodies at one time; more is answered 503; by the
 *     heap when absent
 * @param tokenTextSearch whether {@code :text} works on coded parameters; costs 13 % of the write
 *     speed
 * @param hardDelete whether {@code $expunge} and {@code $delete-expunge} are offered
 * @param bulkImport whether {@code $import} is offered; it makes the server fetch what the caller
 *     names
 * @param subscriptionEndpoints beginnings of the addresses that rest-hook subscriptions may name;
 *     {@code *} is any, none is none
 * @param allowedOrigins web origins allowed to call from a browser; {@code *} is any
 */
@Validated
@ConfigurationProperties("hepatora.fhir")
record FhirProperties(
    @DefaultValue("20") @Min(1) int defaultPageSize,
    @DefaultValue("500") @Min(1) @Max(1000) int maximumPageSize,
    @DefaultValue("16MB") @NotNull DataSize maximumBody,
    @Nullable DataSize bodiesInFlight,
    @DefaultValue("false") boolean tokenTextSearch,
    @DefaultValue("true") boolean hardDelete,
    @DefaultValue("true") boolean bulkImport,
    @DefaultValue("*") List<String> subscriptionEndpoints,
    @DefaultValue("*") List<String> allowedOrigins) {}
