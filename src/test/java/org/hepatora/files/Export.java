// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepatora.demo.DemoCohort;
import org.hepatora.demo.DemoPatient;

/** Demo patients as a bulk export writes them: one NDJSON file a type. */
public final class Export {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final int STEP = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<String>> lines = new TreeMap<>();

  private Export() {}

  /** The first so many of the cohort of a seed. */
  public static Export of(int patients, long seed) {
    var export = new Export();
    new DemoCohort(seed, DAY).patients(patients).forEach(export::add);
    return export;
  }

  /** Of nobody yet. */
  public static Export empty() {
    return new Export();
  }

  /** The patients it was made of. */
  public static List<DemoPatient> patients(int count, long seed) {
    return new DemoCohort(seed, DAY).patients(count).toList();
  }

  /** Writes so many patients into a folder, a few hundred at a time: {@code 8000 target/export}. */
  public static void main(String[] words) throws IOException {
    int count = Integer.parseInt(words[0]);
    var cohort = new DemoCohort(7, DAY);
    for (int first = 1; first <= count; first += STEP) {
      var export = new Export();
      for (int number = first; number < first + STEP && number <= count; number++) {
        export.add(cohort.patient(number));
      }
      export.write(Path.of(words[1], String.valueOf(first)));
    }
  }

  /** Adds everything of a patient. */
  public void add(DemoPatient patient) {
    for (JsonNode entry : tree(patient.transactionBundle()).path("entry")) {
      add(entry.path("resource").toString());
    }
  }

  /** Adds a resource. */
  public void add(String resource) {
    var type = tree(resource).path("resourceType").asText();
    lines.computeIfAbsent(type, any -> new ArrayList<>()).add(resource);
  }

  /** The resources of a type as they were sent. */
  public List<String> of(String type) {
    return lines.getOrDefault(type, List.of());
  }

  /** Writes the files into the folder. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var each : lines.entrySet()) {
      Files.writeString(
          folder.resolve(each.getKey() + ".ndjson"), String.join("\n", each.getValue()) + "\n");
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
