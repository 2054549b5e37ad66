// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The languages of the pages, their bundles and their switch. */
@NullMarked
package org.hepatora.language;

import org.jspecify.annotations.NullMarked;
