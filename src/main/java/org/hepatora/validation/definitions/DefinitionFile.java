// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A bundle of definitions that HAPI brings, {@code hapi-fhir-validation-resources-r4}, cut into its
 * entries without being parsed. The files are written one element a line, a step of spaces deeper a
 * level; {@code DefinitionsOnDemandTest} holds every entry against HAPI's own reading.
 */
final class DefinitionFile {
  private static final String FOLDER = "/org/hl7/fhir/r4/model/";
  private static final Pattern TYPE = Pattern.compile("<([A-Z]\\w+)\\b.*");
  private static final Pattern HEAD =
      Pattern.compile("<(url|name|kind|type|derivation) value=\"([^\"]+)\".*");

  private DefinitionFile() {}

  /** The definitions of one file of the folder, in its order. */
  static List<PackedDefinition> read(String name) {
    var definitions = new ArrayList<PackedDefinition>();
    try (var file = DefinitionFile.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("FHIR's definitions have no " + name);
      }
      var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      var entry = new StringBuilder();
      int step = 0;
      String type = null;
      var head = new HashMap<String, String>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var tag = line.strip();
        int depth = line.length() - line.stripLeading().length();
        if (tag.equals("<entry>")) {
          entry.setLength(0);
          step = depth;
          type = null;
          head.clear();
        }
        entry.append(line).append('\n');
        if (depth == 3 * step && type == null) {
          var found = TYPE.matcher(tag);
          type = found.matches() ? found.group(1) : null;
        } else if (depth == 4 * step) {
          var found = HEAD.matcher(tag);
          if (found.matches()) {
            head.putIfAbsent(found.group(1), found.group(2));
          }
        } else if (tag.equals("</entry>") && type != null && head.containsKey("url")) {
          definitions.add(PackedDefinition.of(type, Map.copyOf(head), entry.toString()));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return definitions;
  }
}
