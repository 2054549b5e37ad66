// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** HAPI FHIR JPA wired as this product's FHIR server. */
@NullMarked
package org.hepatora.server.wiring;

import org.jspecify.annotations.NullMarked;
