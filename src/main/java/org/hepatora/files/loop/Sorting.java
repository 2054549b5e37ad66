// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import org.hepatora.files.ExpectedType;
import org.hepatora.files.Fate;
import org.hepatora.files.Fault;
import org.hepatora.files.Faulty;
import org.hepatora.files.LineHead;
import org.hepatora.files.Medications;
import org.hepatora.files.PatientKey;
import org.hepatora.files.Place;

/** The first half of a run: every line goes into the bucket of its patient or into the ledger. */
final class Sorting {
  private final Buckets buckets;
  private final Ledger ledger;
  private final Medications medications = new Medications();

  Sorting(Buckets buckets, Ledger ledger) {
    this.buckets = buckets;
    this.ledger = ledger;
  }

  /** Sorts the lines of all files; the Medications among them are returned. */
  Medications sort(List<Source> sources) throws IOException {
    for (Source source : sources) {
      var expected = ExpectedType.of(source.file().getFileName().toString());
      try (var in = source.open()) {
        sort(source, new NdjsonLines(in), expected);
      }
    }
    return medications;
  }

  private void sort(Source source, NdjsonLines lines, ExpectedType expected) throws IOException {
    long number = 0;
    while (true) {
      var place = Place.of(source.file().toString(), ++number);
      byte[] line;
      try {
        line = lines.next();
      } catch (EOFException | ZipException torn) {
        ledger.add(new Faulty(source.site(), place, Fault.CUT_OFF, "", ""));
        ledger.count(place.file(), Fate.LOST);
        return;
      }
      if (line == null) {
        return;
      }
      sort(source.site(), place, line, expected);
    }
  }

  private void sort(String site, Place place, byte[] line, ExpectedType expected)
      throws IOException {
    var head = LineHead.of(line);
    var fault = head.fault();
    if (fault != null) {
      ledger.add(new Faulty(site, place, fault, head.type(), ""));
    } else if (!head.isBlank() && !expected.allows(head.type())) {
      ledger.add(new Faulty(site, place, Fault.OTHER_TYPE_THAN_FILE, head.type(), head.patient()));
    }
    if (head.isOfPatient()) {
      buckets.put(new PatientKey(site, head.patient()), head.type(), line, place);
      return;
    }
    if (head.isMedication() && fault == null) {
      medications.add(site, head.id(), line);
    }
    ledger.count(place.file(), head.fate());
  }
}
