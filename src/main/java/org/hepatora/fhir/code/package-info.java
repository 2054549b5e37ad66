// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The canonical addresses and codes of the guide, and the tables that tell what a code means. */
@NullMarked
package org.hepatora.fhir.code;

import org.jspecify.annotations.NullMarked;
