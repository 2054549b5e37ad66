// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commonest colours of a picture, so that its PNG is a third as large and reads the same. */
final class Palette {
  private final int[] colours;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private Palette(int[] colours) {
    this.colours = colours;
  }

  /** The picture in no more than so many colours, each pixel in the nearest of them. */
  static BufferedImage reduce(BufferedImage picture, int most) {
    var counts = new HashMap<Integer, Integer>();
    each(picture, (x, y) -> counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum));
    List<Integer> commonest =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    var palette = new Palette(commonest.stream().mapToInt(Integer::intValue).toArray());
    var small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            palette.model());
    each(
        picture,
        (x, y) ->
            small.getRaster().setSample(x, y, 0, palette.index(picture.getRGB(x, y) & 0xffffff)));
    return small;
  }

  private IndexColorModel model() {
    return new IndexColorModel(
        8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private int index(int colour) {
    return nearest.computeIfAbsent(
        colour,
        wanted -> {
          int best = 0;
          for (int index = 1; index < colours.length; index++) {
            if (distance(colours[index], wanted) < distance(colours[best], wanted)) {
              best = index;
            }
          }
          return best;
        });
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
    int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
    int blue = (one & 0xff) - (other & 0xff);
    return red * red + green * green + blue * blue;
  }

  private static void each(BufferedImage picture, Pixel pixel) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        pixel.at(x, y);
      }
    }
  }

  private interface Pixel {
    void at(int x, int y);
  }
}
