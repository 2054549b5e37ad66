// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drug is added by rows of a hospital's file: the decision then keeps its interval. */
final class AddedDrugTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String ROWS =
      """
      table,concept,match,system,value,source
      drugs,newlimab,display,,newlimab,formulary
      drugs,newlimab,class,,pd-1,formulary
      drugs,newlimab,washout,,pd1-pd-l1,formulary
      drugs,newlimab,name,,新利单抗,formulary
      """;
  private static final String GIVEN =
      "{resourceType:'Bundle',type:'collection',entry:[{resource:{"
          + "resourceType:'MedicationAdministration',id:'added',status:'completed',"
          + "medicationCodeableConcept:{text:'新利单抗注射液 200 mg'},"
          + "effectiveDateTime:'2026-11-15'}}]}";

  @Test
  void whatWasNotUnderstoodBecomesAnIntervalThatIsNotOver(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("own.csv"), ROWS);

    var before = answer(Knowledge.standard());
    var after = answer(Knowledge.with(file));

    assertThat(before.disposition()).isEqualTo(Disposition.INSUFFICIENT_DATA);
    // PD-1: 14 days after the dose of 15 November.
    assertThat(after.disposition()).isEqualTo(Disposition.DEFER);
    assertThat(after.earliestDate()).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(after.criteria()).anyMatch(each -> each.id().equals("g10.washout.newlimab"));
  }

  private static Answer answer(Knowledge knowledge) {
    var record = Ehr.patient("V01");
    record.addAll(Bundles.flatten(Ehr.json(GIVEN)));
    var picture = new PatientPictureReader(knowledge, ZoneOffset.UTC).read(record);
    return new EligibilityAssessor(Policy.standard()).assess(picture, DAY);
  }
}
