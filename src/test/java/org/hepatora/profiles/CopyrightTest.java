package org.hepatora.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What names codes of others says whose they are, as LOINC and SNOMED CT ask. */
class CopyrightTest {
  private static final List<Path> FOLDERS =
      List.of(Path.of("profiles/generated"), Path.of("terminology/generated"));
  private static final List<String> OTHERS =
      List.of("http://loinc.org", "http://snomed.info/sct", "http://www.whocc.no/atc");

  @Test
  void eachDefinitionWithCodesOfOthersHasOne() throws IOException {
    var without = new ArrayList<String>();
    int with = 0;
    for (var folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        for (var file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
          String text = Files.readString(file);
          if (OTHERS.stream().anyMatch(text::contains)) {
            boolean says = new ObjectMapper().readTree(text).path("copyright").isTextual();
            with += says ? 1 : 0;
            if (!says) {
              without.add(file.toString());
            }
          }
        }
      }
    }
    assertThat(without).isEmpty();
    assertThat(with).isGreaterThan(20);
  }
}
