// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Tumour response: RECIST 1.1, mRECIST and iRECIST, per lesion and per time point. */
@NullMarked
package org.hepatora.decision.response;

import org.jspecify.annotations.NullMarked;
