// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The course of the disease and its treatment up to one day. */
@NullMarked
package org.hepatora.decision.course;

import org.jspecify.annotations.NullMarked;
