// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads rows of CSV and says of each that cannot be taken why, with its file and line. */
final class RowReader {
  private static final List<String> COLUMNS =
      List.of("concept", "match", "system", "value", "source");
  private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
  private final List<String> problems = new ArrayList<>();

  RowReader() {
    for (var table : Table.values()) {
      rows.put(table, new ArrayList<>());
    }
  }

  Map<Table, List<Row>> rows() {
    return rows;
  }

  List<String> problems() {
    return problems;
  }

  /** A file of one table. */
  void read(Table table, String file, Reader text) throws IOException {
    read(file, text, COLUMNS, (record, line) -> add(table, file, line, record, 0));
  }

  /** A hospital's file: the table stands in front of every row. */
  void readAny(String file, Reader text) throws IOException {
    var columns = new ArrayList<>(List.of("table"));
    columns.addAll(COLUMNS);
    read(
        file,
        text,
        columns,
        (record, line) -> {
          var table = Table.of(record.get(0));
          if (table == null) {
            problems.add(at(file, line) + "unknown table " + shown(record.get(0)));
          } else {
            add(table, file, line, record, 1);
          }
        });
  }

  private interface Taker {
    void take(List<String> record, long line);
  }

  private void read(String file, Reader text, List<String> columns, Taker taker)
      throws IOException {
    var lines = new BufferedReader(text);
    boolean headed = false;
    long number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var fields = CsvLine.fields(line);
      if (fields == null) {
        problems.add(at(file, number) + "a quotation mark is not closed");
      } else if (!headed) {
        headed = true;
        if (!fields.equals(columns)) {
          problems.add(at(file, number) + "the columns are " + String.join(",", columns));
          return;
        }
      } else if (fields.size() != columns.size()) {
        problems.add(at(file, number) + fields.size() + " columns in place of " + columns.size());
      } else {
        taker.take(fields, number);
      }
    }
  }

  private void add(Table table, String file, long line, List<String> record, int from) {
    var match = record.get(from + 1);
    var system = record.get(from + 2);
    var uri = system.isEmpty() ? "" : Systems.uri(system);
    var row =
        new Row(
            file,
            line,
            record.get(from),
            match,
            uri == null ? "" : uri,
            record.get(from + 3),
            record.get(from + 4));
    boolean coded = match.equals("code") || match.equals("prefix");
    if (!table.has(match)) {
      problems.add(row.problem("unknown key " + shown(match) + " in table " + table.file()));
    } else if (row.concept().isBlank() || row.value().isBlank()) {
      problems.add(row.problem("the concept or the value is empty"));
    } else if (row.source().isBlank()) {
      problems.add(row.problem("a row needs a source"));
    } else if (uri == null) {
      problems.add(row.problem("unknown code system " + shown(system)));
    } else if (coded == row.system().isEmpty()) {
      problems.add(row.problem(coded ? "a code needs its system" : "words have no system"));
    } else {
      rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }
  }

  private static String at(String file, long line) {
    return file + ", line " + line + ": ";
  }

  private static String shown(String sent) {
    return '"' + (sent.length() > 40 ? sent.substring(0, 40) : sent) + '"';
  }
}
