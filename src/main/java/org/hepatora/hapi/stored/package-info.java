// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** Answers written with the JSON that is stored, which HAPI would make anew from its model. */
@NullMarked
package org.hepatora.hapi.stored;

import org.jspecify.annotations.NullMarked;
