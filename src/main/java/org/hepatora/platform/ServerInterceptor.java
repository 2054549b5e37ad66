// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

/**
 * An interceptor of the FHIR endpoint; every bean of this type is registered.
 *
 * @param hooks an object with HAPI {@code @Hook} methods
 */
public record ServerInterceptor(Object hooks) {}
