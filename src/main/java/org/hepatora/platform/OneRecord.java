// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import org.jspecify.annotations.Nullable;

/** Whose record alone the request of this moment is about. */
public interface OneRecord {
  /** The patient's id; null when it is about more, or nobody asks. */
  @Nullable String patient();
}
