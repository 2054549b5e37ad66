// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

@NullMarked
package org.hepatora.network;

import org.jspecify.annotations.NullMarked;
