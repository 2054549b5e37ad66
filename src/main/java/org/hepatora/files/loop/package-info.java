// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/**
 * The decision over the files of one hospital on one machine, bucket by bucket in bounded memory.
 */
@NullMarked
package org.hepatora.files.loop;

import org.jspecify.annotations.NullMarked;
