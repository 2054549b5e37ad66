// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.response.LesionReading.Status;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * The new lesions of one day: those seen by then and not known to be gone since. A lesion recorded
 * as new is believed; one that is new only because it was first measured after baseline must have
 * been seen, a node with a malignant short axis.
 *
 * @param there new lesions, in order of reference
 * @param unclear one was read for which it cannot be told whether it is a new lesion
 */
record NewLesions(List<NewLesion> there, boolean unclear) {

  static NewLesions on(LocalDate day, List<LesionHistory> lesions, SizeRules sizes) {
    var there = new ArrayList<NewLesion>();
    boolean unclear = false;
    for (LesionHistory history : lesions) {
      if (history.part() != Lesion.Role.NEW) {
        continue;
      }
      var state = follow(history, day, sizes);
      if (state.firstSeen != null) {
        there.add(new NewLesion(history.lesion(), state.firstSeen, state.size));
      }
      unclear |= state.unclear;
    }
    return new NewLesions(there, unclear);
  }

  private record State(@Nullable LocalDate firstSeen, @Nullable Millimetres size, boolean unclear) {
    static final State NOTHING = new State(null, null, false);
  }

  private static State follow(LesionHistory history, LocalDate day, SizeRules sizes) {
    var state = State.NOTHING;
    for (LesionReading reading : history.readings()) {
      if (!reading.date().isAfter(day)) {
        state = next(state, history.lesion(), reading, sizes);
      }
    }
    return state;
  }

  private static State next(State before, Lesion lesion, LesionReading reading, SizeRules sizes) {
    if (reading.status() == Status.ABSENT) {
      return State.NOTHING;
    }
    var size = reading.size() != null ? reading.size() : reading.viable();
    var firstSeen = before.firstSeen != null ? before.firstSeen : reading.date();
    if (before.firstSeen != null || lesion.role() == Lesion.Role.NEW) {
      boolean normal = isNormalNode(lesion, size, sizes);
      return normal && !isNormalNode(lesion, before.size, sizes) && before.size != null
          ? State.NOTHING
          : new State(firstSeen, size != null ? size : before.size, false);
    }
    if (!reading.certainlyThere() || (lesion.isNode() && size == null)) {
      return new State(null, null, true);
    }
    return isNormalNode(lesion, size, sizes) ? State.NOTHING : new State(firstSeen, size, false);
  }

  private static boolean isNormalNode(Lesion lesion, @Nullable Millimetres size, SizeRules sizes) {
    return lesion.isNode() && size != null && size.compareTo(sizes.normal(lesion)) < 0;
  }
}
