// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * What happens between the start of the process and the first answer: warm-up, guide and policy.
 */
@NullMarked
package org.hepatora.server.startup;

import org.jspecify.annotations.NullMarked;
