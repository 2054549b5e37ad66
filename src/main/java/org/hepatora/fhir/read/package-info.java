// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * FHIR JSON trees to the values of the decision; what cannot be read is a problem with its path.
 */
@NullMarked
package org.hepatora.fhir.read;

import org.jspecify.annotations.NullMarked;
