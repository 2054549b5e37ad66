// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Says what the decision has found; plain Java, so that engines without a server can say it. */
@NullMarked
package org.hepatora.speech;

import org.jspecify.annotations.NullMarked;
