// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Corrections of HAPI FHIR, one class each. */
@NullMarked
package org.hepatora.hapi;

import org.jspecify.annotations.NullMarked;
