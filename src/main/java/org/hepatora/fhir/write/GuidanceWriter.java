// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.LinkedHashSet;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/** Writes the recommendation itself, profile hcc-guidance; fhir-model.md 1. */
final class GuidanceWriter {
  private static final String OUTPUT = "output";

  GuidanceResponse write(Answer answer, String patient) {
    var guidance = new GuidanceResponse();
    guidance.getMeta().addProfile(Canonicals.HCC_GUIDANCE);
    guidance.setModule(new CanonicalType(Canonicals.CYTOREDUCTION_REVIEW));
    guidance.setStatus(status(answer));
    if (!patient.isEmpty()) {
      guidance.setSubject(new Reference(patient));
    }
    guidance.setOccurrenceDateTimeElement(new DateTimeType(answer.asOf().toString()));
    guidance.addNote().setText(Speech.say(answer.summary()));
    var output = AnswerWriter.brief(answer);
    output.setId(OUTPUT);
    guidance.addContained(output);
    guidance.setOutputParameters(new Reference("#" + OUTPUT));
    var needs = new LinkedHashSet<DataNeed>();
    answer.missing().forEach(missing -> needs.add(DataNeed.behind(missing.id())));
    needs.forEach(need -> guidance.addDataRequirement(requirement(need)));
    return guidance;
  }

  private static GuidanceResponseStatus status(Answer answer) {
    return answer.disposition() == Disposition.INSUFFICIENT_DATA
        ? GuidanceResponseStatus.DATAREQUIRED
        : GuidanceResponseStatus.SUCCESS;
  }

  private static DataRequirement requirement(DataNeed need) {
    var requirement = new DataRequirement().setType(need.type());
    if (!need.codes().isEmpty()) {
      var filter = requirement.addCodeFilter().setPath("code");
      need.codes().forEach(code -> filter.addCode(new Coding(need.system(), code, null)));
    }
    return requirement;
  }
}
