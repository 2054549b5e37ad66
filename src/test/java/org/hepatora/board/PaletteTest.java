// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void aRareColourBecomesTheNearestOfTheCommonest() {
    var picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    int[] colours = {0xffffff, 0xffffff, 0xffffff, 0x000000, 0x000000, 0x202020};
    for (int index = 0; index < colours.length; index++) {
      picture.setRGB(index % 3, index / 3, colours[index]);
    }

    var small = Palette.reduce(picture, 2);

    assertThat(small.getColorModel().getPixelSize()).isEqualTo(8);
    assertThat(small.getRGB(0, 0) & 0xffffff).isEqualTo(0xffffff);
    assertThat(small.getRGB(0, 1) & 0xffffff).isEqualTo(0x000000);
    assertThat(small.getRGB(2, 1) & 0xffffff).isEqualTo(0x000000);
  }
}
