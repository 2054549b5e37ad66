// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Reading one patient's record from another FHIR server, and how much of it came. */
@NullMarked
package org.hepatora.fetch;

import org.jspecify.annotations.NullMarked;
