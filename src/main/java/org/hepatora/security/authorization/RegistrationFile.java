// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The files of clients and of users: YAML with one list; an unknown key or a bad entry is named.
 */
final class RegistrationFile {
  static final ObjectMapper ENTRIES =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RegistrationFile() {}

  /** The entries under that key; none when there is no file. */
  static <T> List<T> read(@Nullable Path file, String key, Class<T> type) {
    if (file == null) {
      return List.of();
    }
    try {
      Object content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      JsonNode list = ENTRIES.valueToTree(content).path(key);
      JavaType entries = ENTRIES.getTypeFactory().constructCollectionType(List.class, type);
      if (!list.isArray()) {
        throw new IllegalArgumentException("there is no list " + key);
      }
      return ENTRIES.convertValue(list, entries);
    } catch (IOException | YAMLException | IllegalArgumentException problem) {
      throw new RegistrationRefusedException(file, reason(problem));
    }
  }

  /** What the entry's own check said, without the values Jackson quotes. */
  private static String reason(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("it cannot be read");
  }
}
