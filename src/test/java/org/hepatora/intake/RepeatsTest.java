// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an export says more than once under one id. */
class RepeatsTest {
  private static final Line FIRST = line(1, "Organization/a");
  private static final Line SECOND = line(2, "Organization/b");
  private static final Line THIRD = line(3, "Organization/a");
  private static final Line FOURTH = line(4, "Organization/a");

  private final Fates fates = new Fates(1);

  @Test
  void whatSaysTheSameIsStoredOnceAndCountedEachTime() throws IOException {
    var repeats = repeats(Map.of(FIRST, "same", SECOND, "other", THIRD, "same", FOURTH, "same"));
    assertThat(repeats.lines()).containsExactly(SECOND, FOURTH);

    fates.stored(FOURTH);
    repeats.share(fates);
    assertThat(fates.of(0).stored()).isEqualTo(3);
  }

  @Test
  void whatSharesWithALineThatIsNotStoredIsNotEither() throws IOException {
    var repeats = repeats(Map.of(FIRST, "same", SECOND, "other", THIRD, "same", FOURTH, "same"));
    fates.lost(FOURTH, Loss.of(Reason.MISSING_REFERENCE));
    repeats.share(fates);
    assertThat(fates.lost()).extracting(Fates.Lost::line).containsExactly(1, 3, 4);
  }

  @Test
  void whatChangesAndChangesBackIsStoredEachTime() throws IOException {
    var repeats = repeats(Map.of(FIRST, "one", SECOND, "other", THIRD, "two", FOURTH, "one"));
    assertThat(repeats.lines()).containsExactly(FIRST, SECOND, THIRD, FOURTH);
  }

  @Test
  void noCommitHasAnIdTwice() {
    assertThat(Repeats.apart(List.of(FIRST, SECOND, THIRD, FOURTH), 100, 100))
        .containsExactly(List.of(FIRST, SECOND), List.of(THIRD), List.of(FOURTH));
    assertThat(Repeats.apart(List.of(FIRST, SECOND), 1, 100))
        .containsExactly(List.of(FIRST), List.of(SECOND));
    assertThat(Repeats.apart(List.of(line(1, ""), line(2, "")), 2, 100)).hasSize(1);
  }

  @Test
  void aCommitEndsWithTheLineThatBringsItOverItsBytes() {
    var lines = List.of(line(1, ""), line(2, ""), line(3, ""), line(4, ""), line(5, ""));

    assertThat(Repeats.apart(lines, 100, 1))
        .containsExactly(lines.subList(0, 2), lines.subList(2, 4), lines.subList(4, 5));
  }

  private static Repeats repeats(Map<Line, String> texts) throws IOException {
    return Repeats.of(
        List.of(FOURTH, FIRST, SECOND, THIRD),
        line -> texts.getOrDefault(line, "").getBytes(StandardCharsets.UTF_8));
  }

  private static Line line(int number, String key) {
    return new Line(0, number, 0, 1, key);
  }
}
