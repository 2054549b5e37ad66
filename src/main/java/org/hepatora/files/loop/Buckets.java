// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hepatora.files.PatientKey;
import org.hepatora.files.PatientLines;
import org.hepatora.files.Place;

/**
 * The lines of all patients in files of their own, each patient's in one of them, so that one
 * bucket at a time is held in memory.
 */
final class Buckets implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final List<DataOutputStream> open = new ArrayList<>();

  private Buckets(Path folder) {
    this.folder = folder;
  }

  static Buckets in(Path folder, int count) throws IOException {
    var buckets = new Buckets(folder);
    for (int i = 0; i < count; i++) {
      var file = new BufferedOutputStream(Files.newOutputStream(buckets.file(i)), BUFFER);
      buckets.open.add(new DataOutputStream(file));
    }
    return buckets;
  }

  private Path file(int bucket) {
    return folder.resolve("bucket-" + bucket);
  }

  void put(PatientKey key, String type, byte[] line, Place place) throws IOException {
    var out = open.get(Math.floorMod(key.hashCode(), open.size()));
    out.writeUTF(key.site());
    out.writeUTF(key.id());
    out.writeUTF(type);
    out.writeUTF(place.file());
    out.writeLong(place.line());
    out.writeInt(line.length);
    out.write(line);
  }

  /** Ends the writing. */
  @Override
  public void close() throws IOException {
    for (DataOutputStream each : open) {
      each.close();
    }
  }

  int count() {
    return open.size();
  }

  /** The patients of a bucket in order; the bucket is deleted. */
  SortedMap<PatientKey, PatientLines> take(int bucket) throws IOException {
    var patients = new TreeMap<PatientKey, PatientLines>();
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file(bucket)), BUFFER))) {
      while (isMore(in)) {
        var key = new PatientKey(in.readUTF(), in.readUTF());
        var type = in.readUTF();
        var place = Place.of(in.readUTF(), in.readLong());
        var line = in.readNBytes(in.readInt());
        patients.computeIfAbsent(key, PatientLines::new).add(type, line, place);
      }
    }
    Files.delete(file(bucket));
    return patients;
  }

  private static boolean isMore(DataInputStream in) throws IOException {
    in.mark(1);
    boolean more = in.read() >= 0;
    in.reset();
    return more;
  }
}
