// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What R4 has of Patient/$everything and HAPI FHIR 8.8.0 has not. */
@NullMarked
package org.hepatora.hapi.everything;

import org.jspecify.annotations.NullMarked;
