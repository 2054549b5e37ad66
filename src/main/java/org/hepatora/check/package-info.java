// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The self-test of an EHR: whether its FHIR server gives what a decision needs. */
@NullMarked
package org.hepatora.check;

import org.jspecify.annotations.NullMarked;
