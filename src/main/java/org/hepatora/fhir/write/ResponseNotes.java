// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.response.BestResponse;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Conflict;
import org.hepatora.decision.response.Disagreement;
import org.hepatora.decision.response.NewLesion;
import org.hepatora.decision.response.OpenProgression;
import org.hepatora.decision.response.Progression;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

/** What is to be said of a response in words. */
final class ResponseNotes {
  private ResponseNotes() {}

  /** Of one time point: why it progressed, and what its values hide. */
  static List<Argument> of(ResponseSeries series, TimePoint point, ResponseHistory history) {
    var notes = new ArrayList<Argument>();
    if (point.origin() == TimePoint.Origin.REPORTED) {
      notes.add(Sentence.of("note.taken-from-the-reported-response").whole());
    }
    for (Progression cause : point.causes()) {
      notes.add(cause(cause));
    }
    boolean counts = point.causes().contains(Progression.NEW_LESION);
    for (NewLesion lesion : point.newLesions()) {
      notes.add(newLesion(lesion, counts));
    }
    for (Conflict conflict : history.conflicts()) {
      if (conflict.date().equals(point.date()) && concerns(conflict, series.criteria())) {
        notes.add(conflict(conflict));
      }
    }
    for (Disagreement disagreement : history.disagreements()) {
      if (disagreement.criteria() == series.criteria()
          && disagreement.date().equals(point.date())) {
        notes.add(disagreement(disagreement));
      }
    }
    var open = history.openProgression();
    if (open != null && point.category() == Category.IUPD && isOfWindow(point.date(), open)) {
      notes.add(open(open));
    }
    if (point.equals(series.latest())) {
      notes.add(best(series));
    }
    return notes;
  }

  private static boolean isOfWindow(LocalDate day, OpenProgression open) {
    return !day.isBefore(open.since());
  }

  /** A conflict about a lesion concerns every criterion, one about a report its own. */
  static boolean concerns(Conflict conflict, ResponseCriteria criteria) {
    for (ResponseCriteria each : ResponseCriteria.values()) {
      if (conflict.about().equals(each.display())) {
        return each == criteria;
      }
    }
    return true;
  }

  static Argument best(ResponseSeries series) {
    var best = series.best();
    var criteria = new Term(series.criteria().display());
    var code = new Term(best.category().code());
    var response =
        best.date() == null
            ? Sentence.of("note.best-response", criteria, code)
            : Sentence.of("note.best-response-on", criteria, code, Day.of(best.date()));
    return confirmation(response, best).whole();
  }

  private static Argument confirmation(Argument response, BestResponse best) {
    if (!best.isResponse()) {
      return response;
    }
    var confirmed = new Term(best.confirmed().code());
    var on = best.confirmedOn();
    if (on == null) {
      return Sentence.of("note.not-confirmed", response, confirmed);
    }
    return best.confirmed() == best.category()
        ? Sentence.of("note.confirmed-on", response, Day.of(on))
        : Sentence.of("note.with-confirmation-on", response, confirmed, Day.of(on));
  }

  static Argument conflict(Conflict conflict) {
    return Sentence.of(
            "note.two-different-values-on-one-day",
            Day.of(conflict.date()),
            conflict.about(),
            new Joined(
                conflict.sources().stream().<Argument>map(Recorded::new).toList(), Joint.COMMA))
        .whole();
  }

  static Argument disagreement(Disagreement found) {
    return Sentence.of(
            "note.reported-and-computed",
            new Term(found.criteria().display()),
            Day.of(found.date()),
            new Term(found.reported().code()),
            new Recorded(found.source()),
            new Term(found.computed().code()))
        .whole();
  }

  static Argument open(OpenProgression open) {
    return Sentence.of(
            "note.progression-unconfirmed-since",
            Day.of(open.since()),
            Day.of(open.rescanFrom()),
            Day.of(open.rescanTo()))
        .whole();
  }

  private static Argument newLesion(NewLesion lesion, boolean counts) {
    var size = lesion.size();
    var name = lesion.lesion().name();
    var seen =
        size == null
            ? Sentence.of("note.new-lesion", Day.of(lesion.firstSeen()), name)
            : Sentence.of(
                "note.new-lesion-of", Day.of(lesion.firstSeen()), name, Numeral.of(size.value()));
    return counts ? seen.whole() : Sentence.of("note.new-lesion-not-counted", seen).whole();
  }

  private static Argument cause(Progression cause) {
    return Sentence.of(
            switch (cause) {
              case TARGET_GROWTH -> "note.progression-of-the-targets";
              case UNEQUIVOCAL_PROGRESSION -> "note.progression-unequivocal";
              case NEW_LESION -> "note.progression-by-a-new-lesion";
              case REPORTED -> "note.progression-reported";
            })
        .whole();
  }
}
