// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a hospital knows beside the tables of the release, prefix {@code hepatora.knowledge}.
 *
 * @param file its own rows in one file; absent for the tables of the release alone
 */
@ConfigurationProperties("hepatora.knowledge")
record KnowledgeProperties(@Nullable Path file) {}
