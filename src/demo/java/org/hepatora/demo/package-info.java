// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The synthetic demo cohort: believable courses of liver cancer, made by code from a seed. */
@NullMarked
package org.hepatora.demo;

import org.jspecify.annotations.NullMarked;
