// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** CDS Hooks: clinical decision services an EHR calls while a clinician works. */
@NullMarked
package org.hepatora.cdshooks;

import org.jspecify.annotations.NullMarked;
