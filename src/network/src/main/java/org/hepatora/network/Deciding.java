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
  private static final int KEY = Schemas.LINE.fieldIndex("key");
  private static final int SITE = Schemas.LINE.fieldIndex("site");
  private static final int PATIENT = Schemas.LINE.fieldIndex("patient");
  private static final int KIND = Schemas.LINE.fieldIndex("kind");
  private static final int FILE = Schemas.LINE.fieldIndex("file");
  private static final int BLOCK = Schemas.LINE.fieldIndex("block");
  private static final int LINE = Schemas.LINE.fieldIndex("line");
  private static final int TYPE = Schemas.LINE.fieldIndex("type");
  private static final int WORD = Schemas.LINE.fieldIndex("word");
  private static final int JSON = Schemas.LINE.fieldIndex("json");

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
      if (!first.getString(KIND).equals(LineScan.LINE)) {
        ahead = lines.hasNext() ? lines.next() : null;
        return side(first);
      }
      String key = first.getString(KEY);
      var patient =
          new PatientLines(new PatientKey(first.getString(SITE), first.getString(PATIENT)));
      var row = ahead;
      while (row != null && row.getString(KEY).equals(key)) {
        patient.add(row.getString(TYPE), row.<byte[]>getAs(JSON), place(row));
        row = lines.hasNext() ? lines.next() : null;
      }
      ahead = row;
      return row(decider.decide(patient, medications));
    }

    private static Place place(Row row) {
      return new Place(row.getString(FILE), row.getLong(BLOCK), row.getLong(LINE));
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
      String file = row.getString(FILE);
      long number = row.getLong(LINE);
      switch (row.getString(KIND)) {
        case LineScan.FAULT ->
            faults.add(
                fault(
                    new Faulty(
                        row.getString(SITE),
                        place(row),
                        Fault.valueOf(row.getString(WORD)),
                        row.getString(TYPE),
                        row.getString(PATIENT))));
        case LineScan.COUNT ->
            counts.add(RowFactory.create(file, Fate.valueOf(row.getString(WORD)).code(), number));
        default -> blocks.add(RowFactory.create(file, row.getLong(BLOCK), number));
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
