// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * The decision over files: NDJSON of a FHIR bulk export in, tables out. One patient's part knows no
 * server and no engine, so that one hospital's loop and a network's cluster run the very same.
 */
@NullMarked
package org.hepatora.files;

import org.jspecify.annotations.NullMarked;
