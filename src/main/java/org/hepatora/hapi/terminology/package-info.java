// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Corrections of HAPI FHIR 8.8.0 in the terminology operations. */
@NullMarked
package org.hepatora.hapi.terminology;

import org.jspecify.annotations.NullMarked;
