// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

/**
 * A FHIR operation of this product. Every bean of this type is served; adding one edits no other
 * class. HAPI finds its {@code @Operation} methods by reflection.
 */
public interface FhirOperation {}
