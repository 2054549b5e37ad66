// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** What is indexed of a resource for searches, and how it is found in it. */
@NullMarked
package org.hepatora.hapi.index;

import org.jspecify.annotations.NullMarked;
