// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hepatora.files.Rows;
import org.hepatora.files.Table;
import org.hepatora.files.Table.Column;
import org.jspecify.annotations.Nullable;

/** One NDJSON file a table, an object a row; empty values are left out. */
final class TableFiles implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<Table, OutputStream> open = new EnumMap<>(Table.class);

  static TableFiles in(Path folder) throws IOException {
    var files = new TableFiles();
    for (Table table : Table.values()) {
      var file = folder.resolve(table.code() + ".ndjson");
      files.open.put(table, new BufferedOutputStream(Files.newOutputStream(file)));
    }
    return files;
  }

  void write(Rows rows) throws IOException {
    for (var each : open.entrySet()) {
      for (@Nullable Object[] row : rows.of(each.getKey())) {
        write(each.getKey().columns(), row, each.getValue());
      }
    }
  }

  private static void write(List<Column> columns, @Nullable Object[] row, OutputStream out)
      throws IOException {
    var json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    for (int i = 0; i < row.length; i++) {
      var value = row[i];
      if (value != null) {
        json.writeFieldName(columns.get(i).name());
        write(value, json);
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Long whole) {
      json.writeNumber(whole);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof LocalDate day) {
      json.writeString(day.toString());
    } else {
      json.writeString((String) value);
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputStream each : open.values()) {
      each.close();
    }
  }
}
