// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in ARCHITECTURE.md is the code's: the same rooms, the same arrows, no circle. */
class PictureTest {
  private static final PackageGraph CODE =
      PackageGraph.ofSources("org.hepatora", Path.of("src/main/java"), Path.of("src/demo/java"));

  @Test
  void thePictureHasTheArrowsOfTheImports() {
    assertThat(CODE.arrows()).hasSizeGreaterThan(10);
    assertThat(PackageGraph.ofPage(Path.of("ARCHITECTURE.md")).page()).isEqualTo(CODE.page());
  }

  @Test
  void noRoomIsReachedFromItself() {
    assertThat(CODE.circles()).isEmpty();
  }

  @Test
  void anArrowThatIsNotInThePictureIsFound() {
    var planted =
        PackageGraph.ofSources(
            "org.hepatora.architecture.planted",
            Path.of("src/test/java/org/hepatora/architecture/planted"));
    assertThat(planted.circles()).contains("cdshooks", "feature");
    assertThat(planted.page()).isNotEqualTo(PackageGraph.ofPage(Path.of("ARCHITECTURE.md")).page());
  }
}
