package org.hepatora.decision.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;

/** What is always said with a disposition. */
final class Advice {
  private static final String DEAD_TUMOUR =
      "Residual tumour on imaging may be dead: complete pathological response in 57.7 % of resected"
          + " tumours in PR under RECIST 1.1, with no reliable radiological sign ("
          + Citations.PATHOLOGIC_RESPONSE
          + ").";

  private Advice() {}

  static List<String> on(Disposition disposition, PatientCase patient) {
    return switch (disposition) {
      case SUPPORTIVE_CARE ->
          List.of(
              "Supportive care is active care: symptom control, early palliative referral, antiviral"
                  + " therapy where indicated, advance care planning ("
                  + Citations.BCLC
                  + ").");
      case NEXT_LINE -> List.of("For the MDT: second line, trial, local therapy of single sites.");
      case LOCOREGIONAL_NED -> alternative(patient);
      case CANDIDATE_CONVERSION -> List.of(DEAD_TUMOUR);
      case CANDIDATE_CYTOREDUCTION ->
          List.of(
              DEAD_TUMOUR,
              "Systemic therapy goes on after cytoreduction and each remaining site is to be treated"
                  + " towards NED ("
                  + Citations.SEED_INTERVIEW
                  + ").");
      case NOT_APPLICABLE,
          MAINTAIN_NED,
          NOT_RECOMMENDED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          DEFER,
          INSUFFICIENT_DATA ->
          List.of();
    };
  }

  private static List<String> alternative(PatientCase patient) {
    var advice = new ArrayList<String>();
    if (Route.of(patient).verdict() == Verdict.R0_ACHIEVABLE) {
      advice.add("Resection is an alternative: R0 is judged achievable.");
    }
    return advice;
  }
}
