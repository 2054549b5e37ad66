// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.TestServer;
import org.hepatora.operation.StoredCourse;

/** The worked patients of vignettes.md, for the pages to show. */
final class Worked {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Worked() {}

  static ObjectNode patient(String id) {
    try {
      return (ObjectNode)
          JSON.readTree(Files.readString(Path.of("src/test/resources/patients", id + ".json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Stores a copy under ids nobody else uses; the id of the patient. */
  static String stored(String id, String prefix) {
    var course = StoredCourse.of(patient(id), unique(prefix));
    TestServer.shared().fhir().post("", course.transaction()).is(200);
    return course.patient();
  }
}
