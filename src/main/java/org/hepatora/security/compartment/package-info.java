// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Scopes turned into what each FHIR request may do, see and find. Deny unless granted. */
@NullMarked
package org.hepatora.security.compartment;

import org.jspecify.annotations.NullMarked;
