// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The implementation guide to read in a browser, rendered from the artefacts themselves. */
@NullMarked
package org.hepatora.guide;

import org.jspecify.annotations.NullMarked;
