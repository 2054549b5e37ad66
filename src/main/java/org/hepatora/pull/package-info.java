// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** A bulk client: what another FHIR server exports, fetched into a folder ({@code pull}). */
@NullMarked
package org.hepatora.pull;

import org.jspecify.annotations.NullMarked;
