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

/** The vignettes of vignettes.md as patients of the shared server. */
final class Courses {
  /** The day the vignettes are asked about. */
  static final String DAY = "?asOf=2026-11-20";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Courses() {}

  static ObjectNode vignette(String id) {
    try {
      return (ObjectNode)
          JSON.readTree(Files.readString(Path.of("src/test/resources/patients", id + ".json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Stores the course under ids nobody else uses, and gives the patient's. */
  static String stored(ObjectNode bundle) {
    var course = StoredCourse.of(bundle, unique("board"));
    TestServer.shared().fhir().post("", course.transaction()).is(200);
    return course.patient();
  }
}
