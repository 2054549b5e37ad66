// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Answers, plans and requests as FHIR. */
@NullMarked
package org.hepatora.fhir.write;

import org.jspecify.annotations.NullMarked;
