// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives when no {@code spring.datasource.url} names an external one.
 *
 * @param dataFolder folder of the embedded database, relative to the working directory
 */
@ConfigurationProperties("hepatora.database")
record DatabaseProperties(@DefaultValue("data") Path dataFolder) {}
