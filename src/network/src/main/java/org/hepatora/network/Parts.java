// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Which parts of a run are written in full. A folder belongs to one run: another input, day or
 * policy is refused, the same one goes on where it stopped.
 */
final class Parts {
  private final Path folder;
  private final FileSystem store;

  private Parts(Path folder, FileSystem store) {
    this.folder = folder;
    this.store = store;
  }

  /**
   * @param run what is asked and of what, in words that are the same when it is started again
   */
  static Parts in(String out, String run, SparkSession spark) throws IOException {
    var folder = new Path(out, "_run");
    var store = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    var parts = new Parts(folder, store);
    var said = new Path(folder, "asked");
    if (store.exists(said)) {
      try (InputStream in = store.open(said)) {
        var before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (!before.equals(run)) {
          throw new IllegalArgumentException(
              out + " holds the answers of another input, day or policy");
        }
      }
    } else {
      parts.write(said, run);
    }
    return parts;
  }

  private void write(Path file, String text) throws IOException {
    try (var out = store.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  boolean isDone(int part) throws IOException {
    return store.exists(new Path(folder, "part-" + part));
  }

  void done(int part) throws IOException {
    write(new Path(folder, "part-" + part), "");
  }
}
