// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Corrections of HAPI FHIR 8.8.0 in bulk export. */
@NullMarked
package org.hepatora.hapi.bulk;

import org.jspecify.annotations.NullMarked;
