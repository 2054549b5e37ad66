// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import java.util.ArrayList;
import java.util.List;

/** A table of a page: its heading, its columns, and rows of cells. */
public record Table(String heading, List<String> columns, List<List<List<Text>>> rows) {
  static Table of(String heading, String... columns) {
    return new Table(heading, List.of(columns), new ArrayList<>());
  }

  /** Adds a row of as many cells as there are columns. */
  @SafeVarargs
  final void add(List<Text>... cells) {
    rows.add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }
}
