// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.TestServer;
import org.hepatora.board.worklist.Agenda.Mdt;
import org.hepatora.board.worklist.Worklist.Neighbour;
import org.hepatora.board.worklist.Worklist.Order;
import org.hepatora.board.worklist.Worklist.Placed;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a coordinator asks the worklist for. */
final @SuppressWarnings("NullAway") // a condition or a date that is not there is null
class WorklistQueryIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private final Worklist worklist = TestServer.shared().bean(Worklist.class);

  @Test
  void isSearchedByNameRegimenInAnyLanguageAndLastScan() {
    var lenvatinib = Sentence.of("drug.lenvatinib");
    put(
        row("query-1", "Mei Zhang", 1, 0, lenvatinib, TODAY.minusDays(50), Mdt.NOTHING),
        row("query-2", "Ana Silva", 1, 0, null, TODAY.minusDays(5), Mdt.NOTHING));
    try {
      assertThat(found("zhang mei", null)).containsExactly("query-1");
      assertThat(found("LENVATINIB query-", null)).containsExactly("query-1");
      assertThat(found("仑伐替尼 query-", null)).containsExactly("query-1");
      assertThat(found("query-", TODAY.minusDays(42))).containsExactly("query-1");
      assertThat(found("query-% zhang", null)).isEmpty();
    } finally {
      worklist.remove("query-1");
      worklist.remove("query-2");
    }
  }

  /** decision taken: last of the list; a plateau that lacks two facts: right behind a candidate. */
  @Test
  void whatIsDecidedComesLastAndWhatLacksLittleBesideTheCandidates() {
    var declined = new Mdt("declined", TODAY.minusDays(3), true);
    put(
        row("order-1", "", 1, 0, null, null, declined),
        row("order-2", "", 2, 2, null, null, Mdt.NOTHING),
        row("order-3", "", 2, 5, null, null, Mdt.NOTHING),
        row("order-4", "", 1, 0, null, null, Mdt.NOTHING),
        row("order-5", "", 4, 0, null, null, Mdt.NOTHING));
    try {
      assertThat(found("order-", null))
          .containsExactly("order-4", "order-2", "order-3", "order-5", "order-1");
      assertThat(page("order-1", null).rows().get(0).agenda().mdt()).isEqualTo(declined);
    } finally {
      List.of("order-1", "order-2", "order-3", "order-4", "order-5").forEach(worklist::remove);
    }
  }

  /** 120 patients in every order: page by page onwards, and back, is the whole list. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void pagesAreReadOnFromTheirNeighbour(Order order) {
    var all = new ArrayList<String>();
    for (int i = 0; i < 120; i++) {
      all.add("cursor-" + i);
      var scanned = i % 3 == 0 ? null : TODAY.minusDays(i % 7);
      put(row("cursor-" + i, "N" + i % 11, 1 + i % 4, i % 5, null, scanned, Mdt.NOTHING));
    }
    try {
      var query = new WorklistQuery(null, "cursor-", null);
      var first = worklist.page(query, order, 1);
      var second = worklist.page(query, order, 2, after(first));
      var third = worklist.page(query, order, 3, after(second));

      assertThat(patients(second)).isEqualTo(patients(worklist.page(query, order, 2)));
      assertThat(patients(third)).isEqualTo(patients(worklist.page(query, order, 3)));
      assertThat(Stream.of(first, second, third).flatMap(each -> patients(each).stream()))
          .containsExactlyInAnyOrderElementsOf(all);
      var back = worklist.page(query, order, 2, new Neighbour(third.rows().get(0).patient(), true));
      assertThat(patients(back)).isEqualTo(patients(second));
      var gone = worklist.page(query, order, 2, new Neighbour("cursor-nobody", false));
      assertThat(patients(gone)).isEqualTo(patients(second));
    } finally {
      all.forEach(worklist::remove);
    }
  }

  private static Neighbour after(Worklist.Page page) {
    return new Neighbour(page.rows().get(page.rows().size() - 1).patient(), false);
  }

  private static List<String> patients(Worklist.Page page) {
    return page.rows().stream().map(WorklistEntry::patient).toList();
  }

  private List<String> found(String words, LocalDate scannedUntil) {
    return page(words, scannedUntil).rows().stream().map(WorklistEntry::patient).toList();
  }

  private Worklist.Page page(String words, LocalDate scannedUntil) {
    return worklist.page(new WorklistQuery(null, words, scannedUntil), Order.URGENCY, 1);
  }

  private void put(WorklistEntry... rows) {
    for (WorklistEntry row : rows) {
      worklist.put(List.of(new Placed(row, Instant.now())));
    }
  }

  private static WorklistEntry row(
      String patient,
      String name,
      int urgency,
      int missing,
      Argument regimen,
      LocalDate scanned,
      Mdt mdt) {
    return new WorklistEntry(
        patient,
        name,
        Disposition.CONSIDER,
        new Recorded("of a test"),
        urgency,
        0,
        null,
        null,
        TODAY,
        "of a test",
        new Agenda("1960-01-01", "male", regimen, scanned, null, null, null, missing, mdt),
        null);
  }
}
