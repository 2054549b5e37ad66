// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The implementation guide on the class path. Its JSON is compiled from profiles/fsh and
 * terminology/fsh and copied there by Maven, so nothing of it is fetched or compiled at run time.
 */
public final class Guide {
  private final List<GuideFile> definitions;
  private final List<GuideFile> examples;
  private final List<GuideFile> views;

  private Guide(List<GuideFile> definitions, List<GuideFile> examples, List<GuideFile> views) {
    this.definitions = definitions;
    this.examples = examples;
    this.views = views;
  }

  /** Reads the files; nothing is parsed yet. */
  public static Guide read() {
    return new Guide(files("guide/definitions"), files("guide/examples"), files("guide/views"));
  }

  /** Profiles, extensions, terminology, operations and search parameters, by type and id. */
  public List<GuideFile> definitions() {
    return definitions;
  }

  /** Good examples, by type and id. */
  public List<GuideFile> examples() {
    return examples;
  }

  /** Tables of the raw data, as SQL on FHIR 2 has them; FHIR R4 knows no such resource. */
  public List<GuideFile> views() {
    return views;
  }

  /** Every definition of a type, parsed. */
  public <T extends Resource> Stream<T> definitions(Class<T> type) {
    var json = FhirContext.forR4Cached().newJsonParser();
    return definitions.stream()
        .filter(file -> file.type().equals(type.getSimpleName()))
        .map(file -> json.parseResource(type, file.json()));
  }

  private static List<GuideFile> files(String folder) {
    try {
      var found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + folder + "/*.json");
      return Arrays.stream(found)
          .map(
              resource -> {
                var name = String.valueOf(resource.getFilename());
                int dash = name.indexOf('-');
                int end = name.length() - ".json".length();
                return new GuideFile(
                    name.substring(0, dash), name.substring(dash + 1, end), text(resource));
              })
          .sorted(Comparator.comparing(GuideFile::type).thenComparing(GuideFile::id))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(org.springframework.core.io.Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
