package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The list of tests without a say names tests that exist, and does not grow. */
class QuarantineTest {
  private static final int AT_MOST = 29;

  @Test
  void everyLineNamesATestAndThereAreNoMoreThanThereWere() throws IOException {
    var lines = Files.readAllLines(Path.of("src/test/quarantine.txt"));
    assertThat(lines)
        .hasSizeLessThanOrEqualTo(AT_MOST)
        .doesNotHaveDuplicates()
        .allSatisfy(line -> assertThat(Path.of("src/test/java", line)).isRegularFile());
  }
}
