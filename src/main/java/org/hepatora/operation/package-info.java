// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The FHIR operations: parameters to chart to decision to FHIR, and no judgement. */
@NullMarked
package org.hepatora.operation;

import org.jspecify.annotations.NullMarked;
