// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link of a page to another file of the tree leads somewhere, and pictures stay small. */
class PageLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Path PICTURES = Path.of("docs/screenshots");
  private static final int MOST_PICTURES = 5;
  private static final long LARGEST_PICTURE = 150_000;

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    var dead = new ArrayList<String>();
    int found = 0;
    for (Path page : TextFiles.pages()) {
      var links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        var target = links.group(1);
        if (!target.contains(":") && !target.startsWith("/")) {
          found++;
          var folder = page.getParent() == null ? Path.of("") : page.getParent();
          if (!Files.exists(folder.resolve(target))) {
            dead.add(page + " -> " + target);
          }
        }
      }
    }
    assertThat(found).isGreaterThan(50);
    assertThat(dead).isEmpty();
  }

  @Test
  void theTreeHoldsFewSmallPicturesAndShowsEach() throws IOException {
    var page = Files.readString(PICTURES.resolve("README.md"));
    List<Path> pictures = TextFiles.under(PICTURES, ".png");
    assertThat(pictures).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_PICTURES);
    for (Path picture : pictures) {
      assertThat(Files.size(picture)).as(picture.toString()).isLessThan(LARGEST_PICTURE);
      assertThat(page).contains("(" + picture.getFileName() + ")");
    }
  }
}
