package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.eligibility.Answer.Missing;
import org.hepatora.decision.eligibility.Criterion.Status;
import org.hepatora.decision.policy.Policy;

/** The question put about a patient, and what is expected of the answer. */
record Asking(Answer answer) {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());

  static Asking about(APatient patient) {
    return on(APatient.TODAY, patient);
  }

  static Asking on(LocalDate day, APatient patient) {
    return new Asking(ASSESSOR.assess(patient.picture(), day));
  }

  static Asking about(PatientPicture picture) {
    return new Asking(ASSESSOR.assess(picture, APatient.TODAY));
  }

  Asking is(Disposition disposition) {
    assertThat(answer.disposition()).as(answer.summary()).isEqualTo(disposition);
    return this;
  }

  Asking has(String criterion, Status status) {
    assertThat(criterion(criterion).status()).as(criterion(criterion).text()).isEqualTo(status);
    return this;
  }

  Asking cautions(String words) {
    assertThat(answer.cautions()).anyMatch(caution -> caution.contains(words));
    return this;
  }

  Asking cautionsNothingOf(String words) {
    assertThat(answer.cautions()).noneMatch(caution -> caution.contains(words));
    return this;
  }

  Asking misses(String id) {
    assertThat(missingIds()).contains(id);
    return this;
  }

  Criterion criterion(String id) {
    return answer.criteria().stream()
        .filter(criterion -> criterion.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no criterion " + id));
  }

  List<String> missingIds() {
    return answer.missing().stream().map(Missing::id).toList();
  }

  String missing(String id) {
    return answer.missing().stream()
        .filter(missing -> missing.id().equals(id))
        .map(Missing::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not missing"));
  }
}
