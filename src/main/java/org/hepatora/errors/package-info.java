// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What can be wrong with a request, and the one table that says what HTTP and FHIR call it. */
@NullMarked
package org.hepatora.errors;

import org.jspecify.annotations.NullMarked;
