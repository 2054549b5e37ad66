// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** The decision over a network's bulk export, on Apache Spark. */
@NullMarked
package org.hepatora.network;

import org.jspecify.annotations.NullMarked;
