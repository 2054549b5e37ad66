// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the guide are what their profiles say. */
class GoodExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> examples() {
    return ProfileValidation.jsonOf(Path.of("profiles/examples")).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void anExampleHasNoErrors(Path example) {
    assertThat(ProfileValidation.errors(ProfileValidation.read(example))).isEmpty();
  }

  @Test
  void everyProfileHasAnExample() throws IOException {
    var shown = new TreeSet<String>();
    for (Path example : examples().toList()) {
      var resource = JSON.readTree(example.toFile());
      resource.at("/meta/profile").forEach(profile -> shown.add(profile.asText()));
    }
    assertThat(shown).containsAll(profiles()).hasSizeGreaterThan(30);
  }

  /** The canonical URLs of the profiles of resources, extensions left out. */
  static List<String> profiles() throws IOException {
    var urls = new TreeSet<String>();
    for (Path file : ProfileValidation.jsonOf(Path.of("profiles/generated"))) {
      var definition = JSON.readTree(file.toFile());
      boolean isProfile = definition.path("resourceType").asText().equals("StructureDefinition");
      if (isProfile && !definition.path("type").asText().equals("Extension")) {
        urls.add(definition.path("url").asText());
      }
    }
    return List.copyOf(urls);
  }
}
