// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.hepatora.files.Table;

/** The columns of what flows and of what is written. */
final class Schemas {
  /** A line with whom it is about, or what became of lines that are about nobody. */
  static final StructType LINE =
      new StructType()
          .add("key", DataTypes.StringType)
          .add("site", DataTypes.StringType)
          .add("patient", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("block", DataTypes.LongType)
          .add("line", DataTypes.LongType)
          .add("type", DataTypes.StringType)
          .add("word", DataTypes.StringType)
          .add("json", DataTypes.BinaryType);

  static final StructType FAULT =
      new StructType()
          .add("site", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("block", DataTypes.LongType)
          .add("line", DataTypes.LongType)
          .add("fault", DataTypes.StringType)
          .add("type", DataTypes.StringType)
          .add("patient", DataTypes.StringType);

  /** How many lines of a file had a fate. */
  static final StructType COUNT =
      new StructType()
          .add("file", DataTypes.StringType)
          .add("fate", DataTypes.StringType)
          .add("lines", DataTypes.LongType);

  /** How many lines a part of a file has, by which lines are numbered. */
  static final StructType BLOCK =
      new StructType()
          .add("file", DataTypes.StringType)
          .add("block", DataTypes.LongType)
          .add("lines", DataTypes.LongType);

  static final List<String> SIDE_TABLES = List.of("_faults", "_counts", "_blocks");

  private Schemas() {}

  static StructType of(Table table) {
    var fields = new ArrayList<StructField>();
    for (var column : table.columns()) {
      fields.add(DataTypes.createStructField(column.name(), type(column.type()), true));
    }
    return DataTypes.createStructType(fields);
  }

  private static DataType type(Table.Type type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case WHOLE -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case DAY -> DataTypes.DateType;
      case FLAG -> DataTypes.BooleanType;
    };
  }

  /** All tables side by side, each a list of its rows. */
  static StructType decided() {
    var all = new StructType();
    for (Table table : Table.values()) {
      all = all.add(table.code(), DataTypes.createArrayType(of(table)));
    }
    return all.add("_faults", DataTypes.createArrayType(FAULT))
        .add("_counts", DataTypes.createArrayType(COUNT))
        .add("_blocks", DataTypes.createArrayType(BLOCK));
  }
}
