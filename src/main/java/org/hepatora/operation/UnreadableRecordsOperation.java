// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import java.util.Date;
import org.hepatora.chart.UnreadableResources;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.FhirOperation;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stored resources can nobody read? For administrators; docs/operations. */
@Component
public final class UnreadableRecordsOperation implements FhirOperation {
  private final UnreadableResources resources;

  UnreadableRecordsOperation(UnreadableResources resources) {
    this.resources = resources;
  }

  /** Reads on from where the call before stopped. */
  @Operation(name = "$unreadable-records", idempotent = true)
  public Parameters list(
      @OperationParam(name = "after", max = 1, typeName = "string") @Nullable StringType after) {
    var found = resources.after(after == null ? 0 : number(after.getValue()));
    var answer = new Parameters();
    for (var each : found.unreadable()) {
      var record = answer.addParameter().setName("record");
      record.addPart().setName("reference").setValue(new Reference(each.reference()));
      record.addPart().setName("version").setValue(new StringType("" + each.version()));
      record.addPart().setName("lastUpdated").setValue(new InstantType(Date.from(each.updated())));
    }
    answer
        .addParameter()
        .setName("examined")
        .setValue(new IntegerType((int) Math.min(Integer.MAX_VALUE, found.examined())));
    if (found.next() != null) {
      answer.addParameter().setName("next").setValue(new StringType("" + found.next()));
    }
    return answer;
  }

  private static long number(@Nullable String after) {
    if (after == null || !after.matches("[0-9]{1,18}")) {
      throw new RequestProblem(Kind.INVALID_VALUE, "This is the next of the call before", "after");
    }
    return Long.parseLong(after);
  }
}
