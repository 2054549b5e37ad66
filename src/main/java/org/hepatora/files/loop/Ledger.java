// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.hepatora.files.Fate;
import org.hepatora.files.Fault;
import org.hepatora.files.Faulty;
import org.hepatora.files.Tally;

/** What became of every line: counts by file and fate, and each faulty line by its place. */
final class Ledger implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final BufferedWriter faults;
  private final Tally tally = new Tally();
  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);

  private Ledger(Path folder, BufferedWriter faults) {
    this.folder = folder;
    this.faults = faults;
  }

  static Ledger in(Path folder) throws IOException {
    return new Ledger(folder, Files.newBufferedWriter(folder.resolve("faults.ndjson")));
  }

  void count(String file, Fate fate) {
    tally.add(file, fate, 1);
  }

  void add(Tally other) {
    tally.addAll(other);
  }

  void add(Faulty faulty) throws IOException {
    counts.merge(faulty.fault(), 1L, Long::sum);
    var row = JSON.createObjectNode();
    row.put("site", faulty.site());
    row.put("file", faulty.place().file());
    row.put("line", faulty.place().line());
    row.put("fault", faulty.fault().code());
    row.put("type", faulty.type());
    row.put("patient", faulty.patient());
    faults.write(JSON.writeValueAsString(row));
    faults.write('\n');
  }

  Tally tally() {
    return tally;
  }

  Map<Fault, Long> faults() {
    return counts;
  }

  /** Ends the writing; the counts are written now. */
  @Override
  public void close() throws IOException {
    faults.close();
    try (var out = Files.newBufferedWriter(folder.resolve("files.ndjson"))) {
      for (String file : tally.files()) {
        var row = JSON.createObjectNode();
        row.put("file", file);
        for (Fate fate : Fate.values()) {
          row.put(fate.code().replace('-', '_'), tally.of(file, fate));
        }
        out.write(JSON.writeValueAsString(row));
        out.write('\n');
      }
    }
  }
}
