// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hepatora.files.ExpectedType;
import org.hepatora.files.Fate;
import org.hepatora.files.Fault;
import org.hepatora.files.LineHead;
import org.jspecify.annotations.Nullable;

/**
 * Says of every line whom it is about. Lines of the cohort go on whole; of the others only how many
 * of a part of a file had which fate, and what was wrong where.
 */
record LineScan(Broadcast<Cohort> cohort, Map<String, String> types)
    implements MapPartitionsFunction<Row, Row> {
  static final String LINE = "line";
  static final String FAULT = "fault";
  static final String COUNT = "count";
  static final String BLOCK = "block";

  @Override
  public Iterator<Row> call(Iterator<Row> lines) {
    return new Scan(lines, cohort.value(), types);
  }

  private static final class Scan implements Iterator<Row> {
    private final Iterator<Row> lines;
    private final Cohort cohort;
    private final Map<String, String> types;
    private final Queue<Row> ready = new ArrayDeque<>();
    private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);

    private String site = "";
    private String file = "";
    private ExpectedType expected = new ExpectedType("");
    private long block = -1;
    private long line;

    Scan(Iterator<Row> lines, Cohort cohort, Map<String, String> types) {
      this.lines = lines;
      this.cohort = cohort;
      this.types = types;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && lines.hasNext()) {
        scan(lines.next());
        if (!lines.hasNext()) {
          endBlock();
        }
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    /** Takes a row of {@link DecideJob}: site, file, block, the line's bytes. */
    private void scan(Row row) {
      String place = row.getString(1);
      long start = row.getLong(2);
      if (start != block || !place.equals(file)) {
        endBlock();
        site = row.getString(0);
        file = place;
        block = start;
        line = 0;
        expected = expected(place);
      }
      line++;
      sort(row.<byte[]>getAs(3));
    }

    private ExpectedType expected(String place) {
      // Spark names files as URIs, with blanks escaped.
      var said = types.get(new Path(URI.create(place)).toString());
      return said == null
          ? ExpectedType.of(place.substring(place.lastIndexOf('/') + 1))
          : new ExpectedType(said);
    }

    private void sort(byte[] sent) {
      var head = LineHead.of(sent);
      var fault = head.fault();
      if (fault == null && !head.isBlank() && !expected.allows(head.type())) {
        fault = Fault.OTHER_TYPE_THAN_FILE;
      }
      if (fault != null) {
        ready.add(row(fileKey(), head.patient(), FAULT, line, head.type(), fault.name(), null));
      }
      if (!head.isOfPatient()) {
        counts.merge(head.fate(), 1L, Long::sum);
      } else if (cohort.has(site, head.patient())) {
        var key = "patient|" + site + "|" + head.patient();
        ready.add(row(key, head.patient(), LINE, line, head.type(), null, sent));
      } else {
        counts.merge(Fate.OUTSIDE_COHORT, 1L, Long::sum);
      }
    }

    private void endBlock() {
      if (block < 0) {
        return;
      }
      counts.forEach(
          (fate, lines) -> ready.add(row(fileKey(), "", COUNT, lines, null, fate.name(), null)));
      counts.clear();
      ready.add(row(fileKey(), "", BLOCK, line, null, null, null));
    }

    private Row row(
        String key,
        String patient,
        String kind,
        long number,
        @Nullable String type,
        @Nullable String word,
        byte @Nullable [] json) {
      return RowFactory.create(key, site, patient, kind, file, block, number, type, word, json);
    }

    /** What is about nobody is divided among the tasks by its file. */
    private String fileKey() {
      return "file|" + file;
    }
  }
}
