// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * Resources of one type that a caller may use: all of them, or only some.
 *
 * @param patient the one patient whose they must be, null for anybody's
 * @param filter search parameters they must match, empty for none
 */
record Grant(@Nullable String patient, String filter) {
  private static final String ONE = "_id=";

  /** Whether a resource with that id may be among them, as far as the id tells. */
  boolean mayReach(String id) {
    return !filter.startsWith(ONE) || filter.equals(ONE + id);
  }

  /** Whether it is for that one resource alone. */
  boolean isOf(String id) {
    return filter.equals(ONE + id);
  }

  boolean isUnlimited() {
    return patient == null && filter.isEmpty();
  }
}
