// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a table cell.
 *
 * @param words what is read
 * @param href where it leads; null when it is not a link
 */
public record Text(String words, @Nullable String href) {
  static Text plain(String words) {
    return new Text(words, null);
  }

  /** A cell of plain words. */
  static List<Text> cell(String words) {
    return List.of(plain(words));
  }
}
