// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** This server as a SMART app of another FHIR server: launch, sign-in there, access token. */
@NullMarked
package org.hepatora.security.client;

import org.jspecify.annotations.NullMarked;
