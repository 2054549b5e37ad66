// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer.Missing;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.Days;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What a gate writes down while it reads the record. A barrier wins over a provisional answer, that
 * over what is unknown; of two barriers the first names the disposition.
 */
final class GateNotes {
  private final List<Criterion> criteria = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();
  private final List<Argument> needed = new ArrayList<>();
  private final List<Argument> cautions = new ArrayList<>();
  private final List<GateResult.Block> blocks = new ArrayList<>();
  private final List<GateResult.Provisional> provisional = new ArrayList<>();
  private final List<Argument> unknown = new ArrayList<>();
  private final List<LocalDate> preferred = new ArrayList<>();

  void add(Criterion criterion) {
    criteria.add(criterion);
  }

  void caution(Argument text) {
    cautions.add(text);
  }

  /** A fact that is needed is not known; {@code how} says what to record. */
  void needs(String id, Argument what, Argument how) {
    missing.add(new Missing(id, how));
    needed.add(what);
    unknown.add(what);
  }

  /** Something is not known whose inputs are asked for elsewhere. */
  void unknown(Argument what) {
    unknown.add(what);
  }

  void preferred(LocalDate day) {
    preferred.add(day);
  }

  void block(Disposition disposition, Argument reason) {
    block(disposition, reason, null, null);
  }

  void block(
      Disposition disposition,
      Argument reason,
      @Nullable LocalDate earliest,
      @Nullable LocalDate next) {
    blocks.add(new GateResult.Block(disposition, List.of(reason), earliest, next));
  }

  void provisional(
      Disposition disposition,
      Argument reason,
      @Nullable LocalDate earliest,
      @Nullable LocalDate next) {
    provisional.add(new GateResult.Provisional(disposition, reason, earliest, next));
  }

  GateReport report() {
    return new GateReport(result(), criteria, missing, needed, cautions, Days.latest(preferred));
  }

  private GateResult result() {
    if (!blocks.isEmpty()) {
      var disposition = blocks.get(0).disposition();
      var same = blocks.stream().filter(block -> block.disposition() == disposition).toList();
      return new GateResult.Block(
          disposition,
          same.stream().flatMap(block -> block.reasons().stream()).toList(),
          Days.latest(same.stream().map(GateResult.Block::earliest).toList()),
          Days.latest(same.stream().map(GateResult.Block::next).toList()));
    }
    if (!provisional.isEmpty()) {
      return provisional.get(0);
    }
    if (!unknown.isEmpty()) {
      return new GateResult.Unknown(unknown);
    }
    return new GateResult.Pass();
  }
}
