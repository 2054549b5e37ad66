// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Chromium for tests of the pages, and what every page must keep. */
@NullMarked
package org.hepatora.browser;

import org.jspecify.annotations.NullMarked;
