// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What clinicians did with the cards: taken in, kept, counted. */
@NullMarked
package org.hepatora.cdshooks.feedback;

import org.jspecify.annotations.NullMarked;
