// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Tests of the readers and writers at the edge. */
@NullMarked
package org.hepatora.fhir;

import org.jspecify.annotations.NullMarked;
