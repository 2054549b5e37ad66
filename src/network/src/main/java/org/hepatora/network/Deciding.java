// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hepatora.files.Decided;
import org.hepatora.files.DecisionSettings;
import org.hepatora.files.Fate;
import org.hepatora.files.Fault;
import org.hepatora.files.Faulty;
import org.hepatora.files.Medications;
import org.hepatora.files.PatientDecider;
import org.hepatora.files.PatientKey;
import org.hepatora.files.PatientLines;
import org.hepatora.files.Place;
import org.hepatora.files.Table;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the patients of a partition, whose lines stand together: one patient at a time is in
 * memory.
 */
record Deciding(DecisionSettings settings, Broadcast<List<Row>> medications)
    implements FlatMapFunction<Iterator<Row>, Row> {
  @Override
  public Iterator<Row> call(Iterator<Row> lines) {
    var known = new Medications();
    for (Row each : medications.value()) {
      known.add(each.getAs("site"), each.getAs("id"), each.<byte[]>getAs("json"));
    }
    return new Patients(lines, settings.decider(), known);
  }

  private static final class Patients implements Iterator<Row> {
    private final Iterator<Row> lines;
    private final PatientDecider decider;
    private final Medications medications;
    private @Nullable Row ahead;

    Patients(Iterator<Row> lines, PatientDecider decider, Medications medications) {
      this.lines = lines;
      this.decider = decider;
      this.medications = medications;
      ahead = lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Row next() {
      var first = ahead;
      if (first == null) {
        throw new NoSuchElementException();
      }
      if (!first.getAs("kind").equals(LineScan.LINE)) {
        ahead = lines.hasNext() ? lines.next() : null;
        return side(first);
      }
      String key = first.getAs("key");
      var patient = new PatientLines(new PatientKey(first.getAs("site"), first.getAs("patient")));
      var row = ahead;
      while (row != null && row.getAs("key").equals(key)) {
        patient.add(row.getAs("type"), row.<byte[]>getAs("json"), place(row));
        row = lines.hasNext() ? lines.next() : null;
      }
      ahead = row;
      return row(decider.decide(patient, medications));
    }

    private static Place place(Row row) {
      return new Place(row.getAs("file"), row.<Long>getAs("block"), row.<Long>getAs("line"));
    }

    private static Row row(Decided decided) {
      var values = new ArrayList<Object>();
      for (Table table : Table.values()) {
        values.add(decided.rows().of(table).stream().map(RowFactory::create).toArray());
      }
      values.add(decided.faults().stream().map(Patients::fault).toArray());
      var counts = new ArrayList<Row>();
      for (String file : decided.tally().files()) {
        for (Fate fate : Fate.values()) {
          long lines = decided.tally().of(file, fate);
          if (lines > 0) {
            counts.add(RowFactory.create(file, fate.code(), lines));
          }
        }
      }
      values.add(counts.toArray());
      values.add(new Object[0]);
      return RowFactory.create(values.toArray());
    }

    private static Row fault(Faulty faulty) {
      var place = faulty.place();
      return RowFactory.create(
          faulty.site(),
          place.file(),
          place.block(),
          place.line(),
          faulty.fault().code(),
          faulty.type(),
          faulty.patient());
    }

    /** What the lines that are about nobody left behind. */
    private static Row side(Row row) {
      var faults = new ArrayList<Row>();
      var counts = new ArrayList<Row>();
      var blocks = new ArrayList<Row>();
      String file = row.getAs("file");
      long number = row.<Long>getAs("line");
      switch (row.<String>getAs("kind")) {
        case LineScan.FAULT ->
            faults.add(
                fault(
                    new Faulty(
                        row.getAs("site"),
                        place(row),
                        Fault.valueOf(row.getAs("word")),
                        row.getAs("type"),
                        row.getAs("patient"))));
        case LineScan.COUNT ->
            counts.add(RowFactory.create(file, Fate.valueOf(row.getAs("word")).code(), number));
        default -> blocks.add(RowFactory.create(file, row.<Long>getAs("block"), number));
      }
      var values = new ArrayList<Object>();
      for (int i = 0; i < Table.values().length; i++) {
        values.add(new Object[0]);
      }
      for (var each : List.of(faults, counts, blocks)) {
        values.add(each.toArray());
      }
      return RowFactory.create(values.toArray());
    }
  }
}
