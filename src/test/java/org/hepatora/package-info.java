// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What every integration test stands on: one running server and a few words to talk to it. */
@NullMarked
package org.hepatora;

import org.jspecify.annotations.NullMarked;
