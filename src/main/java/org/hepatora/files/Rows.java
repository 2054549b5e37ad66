// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of several tables. */
public final class Rows {
  private final Map<Table, List<@Nullable Object[]>> rows = new EnumMap<>(Table.class);

  /** Adds a row; its values are what the columns of the table say. */
  void add(Table table, @Nullable Object... values) {
    var columns = table.columns();
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(table + " has " + columns.size() + " columns");
    }
    for (int i = 0; i < values.length; i++) {
      var value = values[i];
      if (value != null && !columns.get(i).type().takes(value)) {
        throw new IllegalArgumentException(table + "." + columns.get(i).name());
      }
    }
    rows.computeIfAbsent(table, any -> new ArrayList<>()).add(Arrays.copyOf(values, values.length));
  }

  /** The rows of a table in the order they were added. */
  public List<@Nullable Object[]> of(Table table) {
    return Collections.unmodifiableList(rows.getOrDefault(table, List.of()));
  }
}
