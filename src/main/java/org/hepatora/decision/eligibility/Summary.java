package org.hepatora.decision.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.course.PatientCase;
import org.jspecify.annotations.Nullable;

/** The answer in one sentence of less than 140 characters. */
final class Summary {
  private static final int LIMIT = 139;

  private Summary() {}

  static String of(Outcome outcome, PatientCase patient, List<String> needed) {
    var reasons = outcome.reasons();
    return switch (outcome.disposition()) {
      case NOT_APPLICABLE -> sentence("Not applicable: ", reasons, "");
      case SUPPORTIVE_CARE -> sentence("Supportive care pathway: ", reasons, "");
      case MAINTAIN_NED ->
          sentence("Maintain NED: ", reasons, "; next surveillance " + outcome.next());
      case NEXT_LINE ->
          sentence("Present to the MDT for the next line of therapy or a trial: ", reasons, "");
      case NOT_RECOMMENDED ->
          sentence("Surgery not recommended now: ", reasons, "; re-assess " + outcome.next());
      case LOCOREGIONAL_NED ->
          sentence("Present to the MDT for local therapy towards NED first: ", reasons, "");
      case CONTINUE_SYSTEMIC ->
          sentence(
              "Continue systemic therapy: ",
              reasons,
              outcome.next() == null ? "" : "; next assessment " + outcome.next());
      case CONSIDER -> sentence("Borderline, present to the MDT with the doubts: ", reasons, "");
      case DEFER ->
          sentence(
              "Defer: ",
              reasons,
              isAhead(outcome.earliest(), patient) ? "; not before " + outcome.earliest() : "");
      case INSUFFICIENT_DATA ->
          reasons.isEmpty() && !needed.isEmpty()
              ? sentence("Not enough is known to decide; missing: ", needed, "")
              : sentence("Not enough is known to decide: ", reasons, "");
      case CANDIDATE_CONVERSION ->
          "Present to the MDT for conversion resection: response, R0 judged achievable, no barrier"
              + " found.";
      case CANDIDATE_CYTOREDUCTION ->
          "Present to the MDT for cytoreductive surgery: "
              + (patient.course().plateau().isReached()
                  ? "response on a plateau, no barrier found."
                  : "response with a resistant primary, no barrier found.");
    };
  }

  /** A day that has passed keeps nobody waiting. */
  private static boolean isAhead(@Nullable LocalDate day, PatientCase patient) {
    return day != null && day.isAfter(patient.asOf());
  }

  /** As many reasons as fit; how many more there are is said. */
  private static String sentence(String start, List<String> reasons, String end) {
    int room = LIMIT - start.length() - end.length() - " and 99 more.".length();
    var text = new StringBuilder(start);
    int used = 0;
    int length = 0;
    for (var reason : reasons) {
      var part = (used == 0 ? "" : "; ") + reason;
      if (length + part.length() > room) {
        break;
      }
      text.append(part);
      length += part.length();
      used++;
    }
    if (used == 0 && !reasons.isEmpty()) {
      text.append(reasons.get(0), 0, room - 3).append("...");
      used = 1;
    }
    int more = reasons.size() - used;
    if (more > 0) {
      text.append(" and ").append(more).append(" more");
    }
    return text.append(end).append('.').toString();
  }
}
