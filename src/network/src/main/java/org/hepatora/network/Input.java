// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The files to read, of any store Spark reads.
 *
 * @param sites the files of each site, in order
 * @param sizes bytes of each file, for telling one run's input from another's
 * @param types what a manifest says of a file; a file it does not name goes by its own name
 */
record Input(Map<String, List<String>> sites, Map<String, Long> sizes, Map<String, String> types) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PART = 1L << 30;
  private static final int MOST_PARTS = 64;
  private static final List<String> ENDINGS = List.of(".ndjson", ".ndjson.gz", ".ndjson.zst");

  static Input of(List<String> arguments, SparkSession spark) throws IOException {
    var input = new Input(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    var hadoop = spark.sparkContext().hadoopConfiguration();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      boolean named = equals > 0 && argument.substring(0, equals).matches("[A-Za-z0-9_-]+");
      var site = named ? argument.substring(0, equals) : "";
      var path = new Path(named ? argument.substring(equals + 1) : argument);
      if (path.getName().endsWith(".json")) {
        input.addManifest(site, path, hadoop);
      } else {
        input.addPath(site, path, hadoop);
      }
    }
    input.sites.values().forEach(Collections::sort);
    return input;
  }

  private void addPath(String site, Path path, Configuration hadoop) throws IOException {
    var store = path.getFileSystem(hadoop);
    var found = store.globStatus(path);
    if (found == null || found.length == 0) {
      throw new IllegalArgumentException("Nothing is at " + path);
    }
    for (FileStatus each : found) {
      if (each.isFile()) {
        add(site, each);
        continue;
      }
      var files = store.listFiles(each.getPath(), true);
      while (files.hasNext()) {
        var file = files.next();
        var name = file.getPath().getName().toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().anyMatch(name::endsWith)) {
          add(site, file);
        }
      }
    }
  }

  private void add(String site, FileStatus file) {
    var name = file.getPath().toString();
    if (sizes.put(name, file.getLen()) == null) {
      sites.computeIfAbsent(site, any -> new ArrayList<>()).add(name);
    }
  }

  /**
   * The files a bulk manifest names, beside it or in a store; what is still to be fetched is not.
   */
  private void addManifest(String site, Path manifest, Configuration hadoop) throws IOException {
    var store = manifest.getFileSystem(hadoop);
    JsonNode said;
    try (var in = store.open(manifest)) {
      said = JSON.readTree((java.io.InputStream) in);
    }
    for (JsonNode output : said.path("output")) {
      var url = output.path("url").asText();
      if (url.startsWith("http:") || url.startsWith("https:")) {
        throw new IllegalArgumentException(manifest + " names files of a server: fetch them first");
      }
      var file = store.getFileStatus(new Path(manifest.getParent(), url));
      add(site, file);
      types.put(file.getPath().toString(), output.path("type").asText());
    }
  }

  long bytes() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How often work of this size is written down: after each gigabyte, at most 64 times; ours. */
  int parts() {
    return (int) Math.min(MOST_PARTS, 1 + bytes() / PART);
  }

  /** All of them in words that are the same for the same input. */
  String fingerprint() {
    return sites + " " + sizes;
  }
}
