// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What is known of drugs, procedures, analytes and diagnoses: tables with a source a row. */
@NullMarked
package org.hepatora.knowledge;

import org.jspecify.annotations.NullMarked;
