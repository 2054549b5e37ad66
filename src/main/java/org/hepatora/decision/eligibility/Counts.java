// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.List;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/**
 * What stands behind "no listed barrier", so that nobody reads it as "no problem".
 *
 * @param cautions about this patient
 * @param unknown criteria nothing is known of
 * @param unjudged recorded, and judged by no rule
 */
record Counts(int cautions, int unknown, int unjudged) {
  static final Counts NONE = new Counts(0, 0, 0);

  static Counts of(int cautions, List<Criterion> criteria, List<Unjudged> unjudged) {
    long unknown = criteria.stream().filter(each -> each.status() == Status.UNKNOWN).count();
    return new Counts(cautions, Math.toIntExact(unknown), unjudged.size());
  }

  Argument words() {
    return Sentence.of(
        cautions == 1 ? "summary.count-one-caution" : "summary.count-cautions",
        Numeral.of(cautions),
        Numeral.of(unknown),
        Numeral.of(unjudged));
  }
}
