// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The self-test of an EHR, against stand-ins and this server. */
@NullMarked
package org.hepatora.check;

import org.jspecify.annotations.NullMarked;
