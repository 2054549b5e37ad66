package org.hepatora.decision.eligibility;

import java.util.EnumSet;
import java.util.Set;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.therapy.Regimen;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;

/** How strong the evidence for surgery is in a patient like this one, and where it ends. */
final class EvidenceGrading {
  /** Answers that rest on guidelines and consensus, not on trials of surgery after response. */
  private static final Set<Disposition> CONSENSUS =
      EnumSet.of(
          Disposition.NOT_APPLICABLE,
          Disposition.SUPPORTIVE_CARE,
          Disposition.MAINTAIN_NED,
          Disposition.NEXT_LINE,
          Disposition.NOT_RECOMMENDED);

  private EvidenceGrading() {}

  static EvidenceGrade of(PatientCase patient, Disposition disposition) {
    var course = patient.course();
    if (CONSENSUS.contains(disposition)
        || !course.response().isResponder()
        || course.response().isProgressing()) {
      return EvidenceGrade.EXPERT_OPINION;
    }
    if (!Route.extrahepatic(patient).isEmpty()) {
      return EvidenceGrade.VERY_LOW;
    }
    return isLikeTalentop(patient) ? EvidenceGrade.MODERATE : EvidenceGrade.LOW;
  }

  /** Macrovascular invasion, never extrahepatic spread, atezolizumab and bevacizumab. */
  private static boolean isLikeTalentop(PatientCase patient) {
    var line = patient.course().therapy().currentLine();
    if (line == null || line.regimen() != Regimen.ATEZOLIZUMAB_BEVACIZUMAB) {
      return false;
    }
    var lesions = patient.course().burden().lesions().stream().map(LesionCourse::lesion).toList();
    boolean invasion =
        patient.now().portalVeinThrombus().isKnown()
            || lesions.stream().anyMatch(Lesion::isThrombus);
    return invasion
        && lesions.stream().allMatch(lesion -> lesion.isIntrahepatic() || lesion.isThrombus());
  }

  static Argument limits(EvidenceGrade grade) {
    return switch (grade) {
      case MODERATE ->
          Sentence.of("advice.evidence-moderate-one-randomised-trial-with", Citations.TALENTOP)
              .whole();
      case LOW ->
          Sentence.of(
                  "advice.evidence-low-retrospective-multicentre-series-of",
                  Joined.of(Joint.SEMICOLON, Citations.ABC_CONVERSION, Citations.TACE_TRIPLE))
              .whole();
      case VERY_LOW ->
          Sentence.of(
                  "advice.evidence-very-low-with-residual-extrahepatic",
                  Citations.EXTRAHEPATIC_SURGERY)
              .whole();
      case EXPERT_OPINION -> Sentence.of("advice.evidence-expert-opinion-and-consensus-no").whole();
    };
  }
}
