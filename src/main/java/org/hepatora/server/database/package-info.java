// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

/** PostgreSQL: embedded in the data folder by default, any external one by JDBC URL; one schema. */
@NullMarked
package org.hepatora.server.database;

import org.jspecify.annotations.NullMarked;
