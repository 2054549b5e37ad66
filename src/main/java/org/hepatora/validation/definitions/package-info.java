// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * FHIR's own definitions, parsed one by one when they are asked for. HAPI FHIR 8.8.0 parses all of
 * them at the first question, 2,900 in R4 and for HL7's validator the structures in R5 too, of
 * which a server of few profiles needs a part.
 */
@NullMarked
package org.hepatora.validation.definitions;

import org.jspecify.annotations.NullMarked;
