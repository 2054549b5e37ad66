// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.therapy.Complication.Kind;
import org.hepatora.decision.therapy.DrugHold.Group;
import org.hepatora.decision.therapy.DrugHold.Reason;
import org.hepatora.decision.units.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What complications without a grade hold; docs/clinical/drug-holds.md.
 *
 * @param within days for which a bleed, a thrombosis or a finding of a wound counts
 */
record ComplicationHolds(LocalDate asOf, Limit within) {
  List<DrugHold> of(List<Complication> recorded) {
    var known =
        recorded.stream().filter(one -> one.date() == null || !one.date().isAfter(asOf)).toList();
    return known.stream()
        .filter(one -> known.stream().noneMatch(later -> later.replaces(one)))
        .map(this::of)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private @Nullable DrugHold of(Complication one) {
    var day = one.date();
    var until = day == null ? null : day.plusDays(within.whole());
    boolean past = until != null && !until.isAfter(asOf);
    if (one.kind() == Kind.WOUND) {
      boolean open = one.present() && (one.lasting() || !past);
      return open ? new DrugHold(Group.ANTI_VEGF, Reason.WOUND, one.event(), null) : null;
    }
    boolean denied = !one.present() && (!one.lasting() || day == null);
    return denied || past
        ? null
        : new DrugHold(Group.ANTI_VEGF, Reason.VASCULAR, one.event(), until);
  }
}
