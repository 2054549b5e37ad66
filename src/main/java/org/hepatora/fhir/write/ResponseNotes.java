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

/** What is to be said of a response in words. */
final class ResponseNotes {
  private ResponseNotes() {}

  /** Of one time point: why it progressed, and what its values hide. */
  static List<String> of(ResponseSeries series, TimePoint point, ResponseHistory history) {
    var notes = new ArrayList<String>();
    if (point.origin() == TimePoint.Origin.REPORTED) {
      notes.add("Taken from the reported response; no computation from lesions was possible.");
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

  static String best(ResponseSeries series) {
    var best = series.best();
    var text = new StringBuilder(series.criteria().display());
    text.append(": best response ").append(best.category().code());
    if (best.date() != null) {
      text.append(" on ").append(best.date());
    }
    return text.append(confirmation(best)).append(".").toString();
  }

  private static String confirmation(BestResponse best) {
    if (!best.isResponse()) {
      return "";
    }
    if (best.confirmedOn() == null) {
      return ", not confirmed; with confirmation " + best.confirmed().code();
    }
    return best.confirmed() == best.category()
        ? ", confirmed on " + best.confirmedOn()
        : "; with confirmation " + best.confirmed().code() + ", confirmed on " + best.confirmedOn();
  }

  static String conflict(Conflict conflict) {
    return conflict.date()
        + ": two different values for "
        + conflict.about()
        + " on one day ("
        + String.join(", ", conflict.sources())
        + "); neither is used.";
  }

  static String disagreement(Disagreement found) {
    return found.criteria().display()
        + " on "
        + found.date()
        + ": reported "
        + found.reported().code()
        + " ("
        + found.source()
        + "), computed "
        + found.computed().code()
        + "; the computed one is used.";
  }

  static String open(OpenProgression open) {
    return "iRECIST: progression unconfirmed since "
        + open.since()
        + "; scan again between "
        + open.rescanFrom()
        + " and "
        + open.rescanTo()
        + ".";
  }

  private static String newLesion(NewLesion lesion, boolean counts) {
    var size = lesion.size();
    var name = lesion.lesion().label().isEmpty() ? lesion.lesion().id() : lesion.lesion().label();
    return "New lesion first seen on "
        + lesion.firstSeen()
        + ": "
        + name
        + (size == null ? "" : ", " + size.value().toPlainString() + " mm")
        + (counts ? "." : "; it does not count as a new lesion under these criteria.");
  }

  private static String cause(Progression cause) {
    return switch (cause) {
      case TARGET_GROWTH -> "Progression: the sum of the targets grew.";
      case UNEQUIVOCAL_PROGRESSION -> "Progression: a lesion progressed unequivocally.";
      case NEW_LESION -> "Progression: a new lesion.";
      case REPORTED -> "Progression: reported, without measurements that show why.";
    };
  }
}
