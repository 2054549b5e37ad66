package org.hepatora.fetch;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.Missing;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.PatientPicture;
import org.jspecify.annotations.Nullable;

/**
 * The decision, qualified by how much of the record it saw. The decision cannot know that a page or
 * a whole query is missing; here a positive answer, or "not applicable", that stands on a part of
 * the record becomes "insufficient data", and every gap is named.
 */
public final class SuppliedAnswer {
  private SuppliedAnswer() {}

  /** The answer, with every gap named. */
  public static Answer of(Answer answer, PatientPicture picture, Supplied supplied) {
    var blocking = supplied.blocking();
    var doubt = blocking.isEmpty() ? null : doubt(answer.disposition(), picture, supplied);
    var disposition = doubt == null ? answer.disposition() : Disposition.INSUFFICIENT_DATA;
    var missing = new ArrayList<>(answer.missing());
    var cautions = new ArrayList<>(answer.cautions());
    supplied
        .keys()
        .forEach(
            (key, supply) -> {
              if (supply.isComplete()) {
                return;
              }
              if (disposition == Disposition.INSUFFICIENT_DATA && blocking.contains(key)) {
                missing.add(new Missing("prefetch." + key.name(), gap(key, supply)));
              } else {
                cautions.add(gap(key, supply));
              }
            });
    return new Answer(
        disposition,
        doubt == null ? answer.summary() : doubt + names(blocking) + ".",
        answer.criteria(),
        missing,
        answer.issues(),
        cautions,
        answer.earliestDate(),
        answer.preferredDate(),
        answer.nextAssessment(),
        answer.evidenceGrade(),
        answer.policyVersion(),
        answer.asOf());
  }

  /** Why the answer cannot stand on a part of the record; null when it can. */
  private static @Nullable String doubt(
      Disposition disposition, PatientPicture picture, Supplied supplied) {
    return switch (disposition) {
      case NOT_APPLICABLE ->
          supplied.isComplete("Condition") || picture.person().deceased() || hasHcc(picture)
              ? null
              : "Whether this patient has HCC is unknown; not fully supplied: ";
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION ->
          "No barrier is known, but the record is incomplete; not fully supplied: ";
      case SUPPORTIVE_CARE,
          MAINTAIN_NED,
          NEXT_LINE,
          NOT_RECOMMENDED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          DEFER,
          INSUFFICIENT_DATA ->
          null;
    };
  }

  private static boolean hasHcc(PatientPicture picture) {
    return picture.diagnoses().stream()
        .anyMatch(diagnosis -> diagnosis.kind() == Diagnosis.Kind.HCC);
  }

  private static String names(List<ChartQuery> keys) {
    return String.join(", ", keys.stream().map(ChartQuery::name).toList());
  }

  private static String gap(ChartQuery key, Supply supply) {
    var what = key.resourceType() + " (prefetch key " + key.name() + ") ";
    return switch (supply) {
      case PARTIAL ->
          what
              + "was supplied in part: newer or graver entries may be among those not sent."
              + " Send the whole Bundle.";
      case FAILED -> what + "could not be queried by the EHR: what it records is unknown.";
      case ABSENT -> what + "was not supplied by the EHR: what it records is unknown.";
      case LATE ->
          what + "did not come from the EHR's FHIR server in time: what it records is unknown.";
      case REFUSED ->
          what + "could not be had from the EHR's FHIR server: what it records is unknown.";
      case SENT, NONE, STORED, FETCHED -> what + "is complete.";
    };
  }
}
