// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose numbers decide, prefix {@code hepatora.policy}.
 *
 * @param file a hospital's own numbers over the standard policy; absent for the standard alone
 */
@ConfigurationProperties("hepatora.policy")
record PolicyProperties(@Nullable Path file) {}
